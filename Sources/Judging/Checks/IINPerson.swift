import Forms

extension Check {
    /// The number tells another birth date, or another sex, than the questionnaire.
    ///
    /// Never an error: Government decree 853 of 26.08.2013 untied the digits from the data of the
    /// person, and a changed birth date or sex does not change the number.
    static let iinPerson = Check(
        "iin.person", tells: [.iinBirthDate, .iinSex], needs: ["birthDate": .field],
        options: ["sex": .field]
    ) { at in
        guard let path = at.path, let iin = IIN(at.text), iin.hasRightCheckDigit else { return [] }
        var found: [Problem] = []
        if let told = iin.birthDate, let other = at.path("birthDate"),
            let written = at.writtenBirth(other), !written.agrees(with: iin)
        {
            found += at.tell(
                .iinBirthDate, ["iinDate": .day(told), "date": .text(written.text)],
                reads: [path, other])
        }
        if let told = iin.sex, let other = at.path("sex") {
            if Sex(rawValue: at.interview.answer(other)) == told.other {
                found += at.tell(.iinSex, ["sex": .sex(told)], reads: [path, other])
            }
        }
        return found
    }
}

/// A birth as far as it was written: a day, or a year alone.
enum Birth {
    case day(Day)
    case year(Int)

    /// Reads an answer; nil where it is neither.
    init?(_ text: String) {
        if let day = Day(typed: text) {
            self = .day(day)
        } else if text.utf8.count == 4, let year = Int(digits: text.utf8) {
            self = .year(year)
        } else {
            return nil
        }
    }

    var text: String {
        switch self {
        case .day(let day): day.shown
        case .year(let year): String(year)
        }
    }

    var year: Int {
        switch self {
        case .day(let day): day.year
        case .year(let year): year
        }
    }

    func agrees(with iin: IIN) -> Bool {
        switch self {
        case .day(let day): iin.tells(day)
        case .year(let year): iin.tells(year: year)
        }
    }

    /// Whether both can be one birth: equal days, or equal years where one is a year alone.
    func agrees(with other: Birth) -> Bool {
        if case .day(let one) = self, case .day(let two) = other { return one == two }
        return year == other.year
    }

    /// Whether it is surely not before the other.
    func isSurelyNotBefore(_ other: Birth) -> Bool {
        if case .day(let one) = self, case .day(let two) = other { return one >= two }
        return year > other.year
    }

    /// Whether it is surely less than so many years before the other, or not before it at all.
    func isLess(than years: Int, before other: Birth) -> Bool {
        if case .day(let one) = self, case .day(let two) = other {
            return (one.age(on: two) ?? 0) < years
        }
        return other.year - year < years
    }
}

extension Inspection {
    func writtenBirth(_ path: AnswerPath) -> Birth? { Birth(interview.answer(path)) }
}
