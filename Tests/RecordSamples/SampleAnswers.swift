public import Forms
import Judging
public import Records

extension Record {
    /// A record without a fault, another one for every seed.
    ///
    /// Adults and children with a representative, citizens and foreigners, families of every kind,
    /// missing answers and warnings with their reasons.
    public static func sample(_ seed: UInt64, form: Form) -> Record {
        var writer = SampleWriter(seed: seed)
        writer.write()
        var answers = writer.answers
        let interview = Interview(form: form, answers: answers, today: .registration)
        for problem in interview.problems where problem.level == .warning {
            if problem.code == .expected {
                answers[problem.path.missing] = "unknown"
            } else {
                answers.apply(
                    interview.explaining(problem, reason: writer.reason(), note: "құжат бойынша"))
            }
        }
        return Record(envelope: writer.envelope, answers: answers)
    }

    /// The day on which samples are registered.
    public static var sampleDay: Day { .registration }
}

/// Answers as a clerk types them.
struct SampleWriter {
    private let seed: UInt64
    var numbers: Seeded
    var answers = Answers()

    init(seed: UInt64) {
        self.seed = seed
        numbers = Seeded(seed)
    }

    mutating func reason() -> String {
        numbers.choose(["as-in-document", "as-stated", "document-shown", "unobtainable"])
    }

    var envelope: Record.Envelope {
        let begun = Instant(seconds: 1_772_424_600 + Int(seed % 20_000))
        let serial = String(seed % 900_000 + 1)
        let high = String(seed, radix: 16)
        return Record.Envelope(
            id: String(repeating: "0", count: 32 - high.count) + high,
            number: "AST01-2026-" + String(repeating: "0", count: 6 - serial.count) + serial,
            language: seed % 3 == 0 ? "ru" : "kk", office: "AST", desk: "01", clerk: "a.serikova",
            startedAt: begun, finishedAt: Instant(seconds: begun.seconds + 680),
            activeSeconds: 611, dueOn: Day.due)
    }

    private mutating func set(_ values: KeyValuePairs<String, String>) {
        for (name, text) in values { answers[AnswerPath(name)] = text }
    }

    mutating func append(_ values: [String: String], to table: String) {
        answers.apply(
            .insertRow(table: table, at: answers.rows(of: table).count, Row(values)))
    }

    mutating func write() {
        let isChild = numbers.happens(10)
        let family = Int.random(in: SamplePerson.families.indices, using: &numbers)
        let person = SamplePerson(
            born: isChild ? 2012...2023 : 1950...2001, family: family, &numbers)
        let isForeign = numbers.happens(8)
        set([
            "iin": person.iin, "surname": person.surname, "givenName": person.givenName,
            "patronymic": numbers.happens(80) ? person.patronymic : "",
            "birthDate": person.born.shown, "sex": person.sex,
            "citizenship": isForeign ? numbers.choose(["RU", "UZ", "DE", "XX"]) : "KZ",
            "ethnicity": numbers.choose(["қазақ", "орыс", "корей", ""]),
            "identityCard.number": "0\(numbers.digits(8))",
            "identityCard.issuedOn": numbers.choose(["14.05.2025", "03.12.2025", "29.02.2024"]),
        ])
        if numbers.happens(90) {
            set(["passport.number": "N\(numbers.digits(8))", "passport.issuedOn": "15.05.2025"])
        }
        if isChild || numbers.happens(2) { writeRepresentative(isAdult: !isChild) }
        writePlaces(person)
        writeRelatives(of: person, family: family, isChild: isChild)
        if !isChild { writeWork(person) }
        set([
            "declarations.liability": Day.registration.shown,
            "declarations.consent": Day.registration.shown,
            "registeredOn": Day.registration.shown,
        ])
    }

    private mutating func writeRepresentative(isAdult: Bool) {
        let person = SamplePerson(born: 1960...1985, &numbers)
        set([
            "intake.representative.incapable": isAdult ? "true" : "",
            "intake.representative.name": person.fullName,
            "intake.representative.iin": person.iin,
            "intake.representative.ground": "туу туралы куәлік",
        ])
    }

    private mutating func writePlaces(_ person: SamplePerson) {
        if numbers.happens(85) {
            set([
                "birthPlace.country": "KZ", "birthPlace.region": "Ақмола облысы",
                "birthPlace.kato": "110000000", "birthPlace.district": "Бурабай ауданы",
                "birthPlace.settlement": numbers.choose(["Щучинск қаласы", "Целиноград", ""]),
            ])
        } else {
            set(["birthPlace.country": "RU", "birthPlace.region": "Омская область"])
        }
        set([
            "military": person.isFemale ? "" : "әскери міндетті",
            "militaryCode": person.isFemale ? "" : "liable",
            "formerCitizenship": numbers.happens(50)
                ? "болған жоқ" : "1991 жылға дейін КСРО азаматы\n1996 жылдан ҚР азаматы",
            "departure.from.country": "KZ", "departure.from.region": "Астана қаласы",
            "departure.from.kato": "710000000", "departure.from.district": "Есіл ауданы",
            "departure.to.country": numbers.choose(["RU", "DE", "KG", "US", "PL"]),
            "departure.to.settlement": numbers.choose(["Омск", "Берлин", ""]),
            "purpose": numbers.choose(["2", "3", "4", "9"]),
        ])
    }
}
