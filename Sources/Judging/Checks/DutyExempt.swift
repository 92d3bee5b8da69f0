extension Check {
    /// Freed of the duty: the Tax Code of 18.07.2025 No. 214-VIII names nobody for this service in
    /// articles 669 to 671.
    static let dutyExempt = Check("duty.exempt", tells: [.dutyExempt]) { at in
        at.text == "exempt" ? at.tell(.dutyExempt) : []
    }
}
