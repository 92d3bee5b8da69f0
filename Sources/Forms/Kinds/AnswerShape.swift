package import JSON

/// What an answer looks like in a record, as a schema tells it.
package enum AnswerShape: Sendable {
    /// Text of one line, or of several.
    case line, lines
    case digits(count: Int?)
    /// A day as `ГГГГ-ММ-ДД`, a year as a number.
    case date(DateShape)
    /// One of these texts or numbers.
    case options([Node])
    case country(stateless: Bool)
    /// A whole number.
    case amount
    /// True or false.
    case mark
    case rows
}

/// Which days or years a date may be.
package enum DateShape: Sendable {
    case day, year
    /// A day, or a year where nobody knows the day.
    case dayOrYear
}
