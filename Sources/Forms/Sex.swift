/// One of the two that the questionnaire knows, as answers and records write it.
public enum Sex: String, CaseIterable, Sendable {
    case male, female

    package var other: Sex { self == .male ? .female : .male }
}
