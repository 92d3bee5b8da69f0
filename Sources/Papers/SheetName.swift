/// The sheets that the counter prints.
package enum SheetName: String, CaseIterable, Sendable {
    /// The order's form, filled, for signature.
    case questionnaire
    /// The order's form without an answer.
    case blank
}
