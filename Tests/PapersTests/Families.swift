import Casework
import Forms
import FormsSupport
import JSON
import Judging
import Messages
import RecordSamples
import Records
import Testing

@testable import Papers

/// Invented families, and the sheets that are made of them.
struct Families {
    let form: Form
    let catalog: Catalog
    let maker: SheetMaker

    /// The day on which they are taken in.
    static let today = Day(iso: "2026-11-25") ?? .first

    init() throws {
        let house = try House()
        form = .withPapers
        catalog = house.catalog
        func file(_ name: String) throws -> [UInt8] {
            try House.bytes(of: "Screens/Papers/\(name).json")
        }
        let layout = SheetLayout.read(
            try file("questionnaire"), file: "questionnaire.json", of: form)
        var small: [SheetName: SmallSheet] = [:]
        for name in SheetMaker.Sheets.namesOfSmall {
            let read = SmallSheet.read(
                try file(name.rawValue), file: "\(name.rawValue).json", of: form)
            try #require(read.mistakes.isEmpty, "\(read.mistakes)")
            small[name] = read.sheet
        }
        let list = DocumentList.read(
            try file("75-papers"), file: "75-papers.json")
        let holidays = try Node.read(try House.bytes(of: "Locales/holidays.json"))
        let schedule = Schedule.read(try file("schedule"), file: "schedule.json").schedule
        maker = SheetMaker(
            form: form, catalog: catalog,
            sheets: SheetMaker.Sheets(
                questionnaire: try #require(layout.layout, "\(layout.mistakes)"),
                small: small,
                documents: try #require(list.list, "\(list.mistakes)")),
            terms: Terms(
                calendar: try #require(WorkingCalendar(holidays)),
                schedule: try #require(schedule)),
            office: OfficeWords(
                name: OfficeWords.Pair(
                    kk: "Астана қ. филиалының № 3 бөлімі", ru: "Отдел № 3 филиала по г. Астане"),
                address: OfficeWords.Pair(
                    kk: "Астана қ., Мәңгілік Ел д-лы, 40", ru: "г. Астана, пр. Мәңгілік Ел, 40"),
                phone: OfficeWords.Pair(kk: "+7 (7172) 00-00-00", ru: "+7 (7172) 00-00-00")))
    }

    /// The family that comes without some papers, and does not know where two people live.
    func whomPapersAreMissing() throws -> Record {
        try whoseMotherStays { answers in
            for (name, answer) in [
                ("questionnaire", "original"), ("identityCard", "seen"), ("passport", "copy"),
                ("alimony", "unregistered"), ("duty", "paid:missing"),
                ("registrationApplication", "original"),
            ] { answers[AnswerPath("documents.\(name)")] = answer }
            for (row, column, answer) in [
                (0, "birthCertificateOfChild", "copy"), (1, "birthCertificateOfChild", "missing"),
                (0, "guardianshipOpinionOfChild", "missing"),
                (0, "otherParentConsentOfChild", "consent:missing"),
                (1, "otherParentConsentOfChild", "unregistered"),
            ] { answers[AnswerPath("children", row: row, column: column)] = answer }
            answers[AnswerPath("relatives", row: 0, column: "soughtAsParent")] = "true"
            answers[AnswerPath("relatives", row: 1, column: "soughtForAlimony")] = "true"
        }
    }

    /// A small sheet of that family, before it is finished.
    func sheetOfMissing(_ name: SheetName, in language: Language, copy: Int? = 1) throws -> Sheet {
        var record = try whomPapersAreMissing()
        record.envelope.number = ""
        let job = PrintJob(
            sheet: name, language: language, isLarge: false, record: record, copy: copy,
            at: Instant(seconds: 1_795_580_000))
        return try #require(maker.sheet(of: job, today: Families.today))
    }

    /// Two children whose mother stays.
    func whoseMotherStays(_ change: (inout Answers) -> Void = { _ in }) throws -> Record {
        let reading = Record.read(
            Array(Families.text.utf8), form: form, today: Families.today)
        var record = try #require(reading.record)
        try #require(reading.open.isEmpty, "\(reading.open)")
        change(&record.answers)
        return record
    }

    /// The same as the office has it on file: with the papers that were taken in and the duty.
    var fileOfFamily: Node {
        get throws {
            let papers = """
                [{"id":"questionnaire","state":"original"},{"id":"identityCard","state":"seen"},
                {"id":"passport","state":"copy"},
                {"id":"birthCertificate","of":"children[0]","state":"copy"},
                {"id":"birthCertificate","of":"children[1]","state":"copy"},
                {"id":"alimony","circumstance":"noCase","state":"notApplicable"},
                {"id":"guardianshipOpinion","of":"children[0]","state":"original"},
                {"id":"otherParentConsent","of":"children[0]","circumstance":"consent","state":"original"},
                {"id":"otherParentConsent","of":"children[1]","circumstance":"unregistered","state":"notApplicable"},
                {"id":"duty","circumstance":"paid","state":"copy"},
                {"id":"registrationApplication","state":"original"}]
                """
            let payment = """
                {"amount":4325,"currency":"KZT","paidOn":"2026-11-25","reference":"000381"}
                """
            let members = try #require(try Node.read(Array(Families.text.utf8)).object)
            return .object(
                members.map { ($0.key, $0.node) } + [
                    ("documents", try Node.read(Array(papers.utf8))),
                    ("payment", try Node.read(Array(payment.utf8))),
                ])
        }
    }

    /// A small sheet of that family.
    func sheet(
        _ name: SheetName, in language: Language, copy: Int = 1,
        _ change: (inout Answers) -> Void = { _ in }
    ) throws -> Sheet {
        let job = PrintJob(
            sheet: name, language: language, isLarge: false, record: try whoseMotherStays(change),
            source: try fileOfFamily, copy: copy, at: Instant(seconds: 1_795_580_000))
        return try #require(maker.sheet(of: job, today: Families.today))
    }

    /// A boy of fifteen who is represented.
    func ofABoyOfFifteen() throws -> Record {
        try whoseMotherStays { answers in
            answers[AnswerPath("birthDate")] = "09.03.2011"
            answers[AnswerPath("iin")] = "110309500417"
            for name in [
                "identityCard.number", "identityCard.issuedOn", "socialCategory", "education",
                "specialty", "maritalStatus",
            ] { answers[AnswerPath(name)] = "" }
            for table in ["children", "employment"] { answers.apply(.clear(table, in: answers)) }
            answers[AnswerPath("intake.representative.name")] = "Сапарова Мәдина Қайратқызы"
            answers[AnswerPath("intake.representative.iin")] = "880530400971"
            answers[AnswerPath("intake.representative.ground")] =
                "қамқоршысы, тағайындау туралы шешім № 14"
        }
    }

    /// Everything as long as it may be, and nine people in it.
    func asLongAsMayBe() throws -> Record {
        try whoseMotherStays { answers in
            for field in form.screens.flatMap(\.fields) {
                if let table = field.kind.table {
                    let rows = answers.rows(of: field.name)
                    for row in 0..<9 where row >= rows.count {
                        answers.apply(
                            .insertRow(
                                table: field.name, at: row,
                                rows.last ?? Row()))
                    }
                    for row in 0..<9 {
                        for column in table.columns where column.kind.isWorded {
                            let path = column.path(row: row, table: field.name)
                            answers[path] = Families.words(column.length)
                        }
                    }
                } else if field.kind.isWorded || field.name == "surname" {
                    answers[AnswerPath(field.name)] = Families.words(field.length)
                }
            }
        }
    }

    /// Words of that length together, the first ones longer than any column.
    private static func words(_ length: Int) -> String {
        let text = "Қарақұрымдағыұзынатаудыңаяғы Һәм " + String(repeating: "ӘүмІң ", count: 300)
        return String(text.prefix(length)).split(separator: " ").joined(separator: " ")
    }

    static let text = #"""
        {
          "schema": "saualnama/1",
          "form": {
            "id": "kz-259-1",
            "revision": "348-2026",
            "hash": "0123456789abcdef"
          },
          "id": "0f5c9a2e000000000000000000000000",
          "number": "AST01-2026-000777",
          "corrects": null,
          "demo": false,
          "language": "kk",
          "intake": {
            "office": "AST",
            "desk": "01",
            "clerk": "А. Серікова",
            "channel": "desk",
            "startedAt": "2026-11-25T04:10:00Z",
            "finishedAt": "2026-11-25T04:21:00Z",
            "activeSeconds": 611,
            "representative": null,
            "visit": null
          },
          "answers": {
            "iin": "861104330711",
            "surname": "Жұмағұлов",
            "givenName": "Ерасыл",
            "patronymic": "Тұрсынұлы",
            "passport": {
              "number": "N10427713",
              "issuedOn": "2019-06-18"
            },
            "identityCard": {
              "number": "041187265",
              "issuedOn": "2020-02-11"
            },
            "birthDate": "1986-11-04",
            "sex": "male",
            "citizenship": "KZ",
            "ethnicity": "қазақ",
            "birthPlace": {
              "country": "KZ",
              "region": "Қостанай облысы",
              "district": "Науырзым ауданы",
              "subdistrict": "Қарамеңді ауылдық округі",
              "settlement": "Қарамеңді"
            },
            "military": "әскери міндетті",
            "militaryCode": "liable",
            "formerCitizenship": "болған жоқ",
            "formerCitizenshipCode": "none",
            "departure": {
              "from": {
                "country": "KZ",
                "region": "Астана қаласы",
                "district": "Есіл ауданы",
                "settlement": "Астана"
              },
              "to": {
                "country": "DE",
                "settlement": "Бремен"
              }
            },
            "purpose": 4,
            "socialCategory": 1,
            "education": 1,
            "specialty": 4,
            "maritalStatus": 2,
            "children": [
              {
                "name": "Жұмағұлов Әлихан Ерасылұлы",
                "iin": "140309500417",
                "birthDate": "2014-03-09",
                "passportNumber": "N15500871",
                "sex": "male"
              },
              {
                "name": "Жұмағұлова Інжу Ерасылқызы",
                "iin": "200821600619",
                "birthDate": "2020-08-21",
                "passportNumber": "N15500872",
                "sex": "female"
              }
            ],
            "relatives": [
              {
                "name": "Жұмағұлова Гүлсім Оразқызы",
                "iin": "880530400971",
                "kinship": "зайыбы",
                "kinshipCode": "wife",
                "birthDate": "1988-05-30",
                "birthPlace": "Қостанай қ.",
                "residence": {
                  "country": "KZ",
                  "address": "Астана, Сығанақ 14-3"
                },
                "workplace": "№ 17 мектеп",
                "marriageRegistration": "Астана қ. АХАТ бөлімі"
              },
              {
                "name": "Жұмағұлов Тұрсын",
                "iin": "590117300156",
                "kinship": "әкесі",
                "kinshipCode": "father",
                "birthDate": "1959-01-17",
                "birthPlace": "Қарамеңді",
                "residence": {
                  "country": "KZ",
                  "address": "Қарамеңді, Абай 2"
                },
                "workplace": "зейнеткер"
              },
              {
                "name": "Жұмағұлова Һажар",
                "iin": "610902400245",
                "kinship": "анасы",
                "kinshipCode": "mother",
                "birthDate": "1961-09-02",
                "birthPlace": "Қарамеңді",
                "residence": {
                  "country": "KZ",
                  "address": "Қарамеңді, Абай 2"
                },
                "workplace": "зейнеткер"
              },
              {
                "name": "Жұмағұлов Әлихан Ерасылұлы",
                "iin": "140309500417",
                "kinship": "ұлы",
                "kinshipCode": "son",
                "birthDate": "2014-03-09",
                "birthPlace": "Астана қ.",
                "residence": {
                  "country": "KZ",
                  "address": "Астана, Сығанақ 14-3"
                }
              },
              {
                "name": "Жұмағұлова Інжу Ерасылқызы",
                "iin": "200821600619",
                "kinship": "қызы",
                "kinshipCode": "daughter",
                "birthDate": "2020-08-21",
                "birthPlace": "Астана қ.",
                "residence": {
                  "country": "KZ",
                  "address": "Астана, Сығанақ 14-3"
                }
              }
            ],
            "employment": [
              {
                "from": 2017,
                "to": 2023,
                "organisation": "«Құрылысшы» ЖШС",
                "address": "Астана қ., Иманов 8",
                "workplace": "жобалау бөлімі",
                "position": "инженер",
                "clearance": "мемлекеттік құпияларға рұқсаты жоқ",
                "clearanceCode": "none"
              },
              {
                "from": 2023,
                "current": true,
                "organisation": "«Көпір» ЖШС",
                "address": "Астана қ., Қабанбай 41",
                "workplace": "цех № 2",
                "position": "бас инженер",
                "clearance": "мемлекеттік құпияларға рұқсаты жоқ",
                "clearanceCode": "none"
              }
            ]
          },
          "missing": {},
          "acknowledged": [],
          "declarations": {
            "liability": "2026-11-25",
            "consent": "2026-11-25"
          },
          "schedule": {
            "acceptedOn": "2026-11-25",
            "dueOn": "2026-12-24"
          },
          "registeredOn": "2026-11-25"
        }
        """#
}

extension Edit {
    /// Takes away all rows of a table.
    static func clear(_ table: String, in answers: Answers) -> Edit {
        .together(
            answers.rows(of: table).reversed().enumerated().map { number, row in
                .removeRow(table: table, at: answers.rows(of: table).count - 1 - number, row)
            })
    }
}
