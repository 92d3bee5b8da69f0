import Forms
import Judging

/// A person who does not exist, with a number whose check digit is right.
struct SamplePerson {
    let surname: String
    let givenName: String
    let patronymic: String
    let isFemale: Bool
    let born: Day
    let iin: String

    var fullName: String { "\(surname) \(givenName) \(patronymic)" }
    var sex: String { isFemale ? "female" : "male" }

    init(
        born years: ClosedRange<Int>, isFemale: Bool? = nil, family: Int? = nil,
        _ numbers: inout Seeded
    ) {
        let isFemale = isFemale ?? Bool.random(using: &numbers)
        let family = family ?? Int.random(in: SamplePerson.families.indices, using: &numbers)
        let born = Day.sample(years, &numbers)
        self.isFemale = isFemale
        self.born = born
        surname = SamplePerson.families[family] + (isFemale ? "а" : "")
        givenName = numbers.choose(isFemale ? SamplePerson.women : SamplePerson.men)
        patronymic = numbers.choose(SamplePerson.fathers) + (isFemale ? "қызы" : "ұлы")
        iin = SamplePerson.iin(born: born, isFemale: isFemale, &numbers)
    }

    /// Draws serial numbers until one has a check digit: a few prefixes have none.
    private static func iin(born: Day, isFemale: Bool, _ numbers: inout Seeded) -> String {
        let century = (born.year / 100 - 18) * 2 + (isFemale ? 2 : 1)
        let date = born.iso.dropFirst(2).filter { $0 != "-" }
        while true {
            let prefix = "\(date)\(century)\(numbers.digits(4))"
            for digit in 0...9 where IIN("\(prefix)\(digit)")?.hasRightCheckDigit == true {
                return "\(prefix)\(digit)"
            }
        }
    }

    static let families = [
        "Сейтқалиев", "Әбдіразақов", "Иванов", "Ким", "Мұхаметов", "Ахметов", "Шевцов", "Юсупов",
        "Жұмабеков", "Өмірзақов", "Петров", "Ғабитов",
    ]
    private static let men = [
        "Ерлан", "Нұрлан", "Сергей", "Дәурен", "Олег", "Қайрат", "Тимур", "Ілияс",
    ]
    private static let women = [
        "Айгүл", "Мәдина", "Ольга", "Сәуле", "Ирина", "Әсел", "Гүлнәр", "Дана",
    ]
    private static let fathers = ["Болат", "Серік", "Марат", "Ғалым", "Ермек", "Қанат"]
}

extension Day {
    /// Some day of those years.
    static func sample(_ years: ClosedRange<Int>, _ numbers: inout Seeded) -> Day {
        let first = Day(year: years.lowerBound, month: 1, day: 1)
        return first?.adding(days: Int.random(in: 0..<years.count * 365, using: &numbers))
            ?? registration
    }

    /// The day on which all samples are registered, before any day on which tests run.
    static let registration = Day(iso: "2026-03-02") ?? Instant(seconds: 1_772_409_600).day
    /// The twentieth working day after it.
    static let due = Day(iso: "2026-04-03") ?? registration
}
