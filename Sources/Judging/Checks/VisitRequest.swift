extension Check {
    /// A visit without the number of its request to the contact centre 1414.
    static let visitRequest = Check("visit.request", tells: [.visitRequest]) { at in
        at.text.isEmpty ? at.tell(.visitRequest) : []
    }
}
