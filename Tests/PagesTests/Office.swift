import Canvas
import Forms
import JSON
import Messages

@testable import Casework
@testable import Judging
@testable import Pages

/// An invented office: the real form and words, one district of places, a clock that stands.
struct Office {
    let form: Form
    /// The same with the page of papers.
    let formWithPapers: Form
    let catalog: Catalog
    private let holidays: Node

    /// Why the form cannot be shown at all.
    struct Unreadable: Error { let mistakes: [String] }

    /// Read once for all tests.
    static let shared = Result { try Office() }

    init() throws {
        var nodes: [String: Node] = [:]
        for file in try Project.documents(in: "Locales") {
            nodes[file.name] = try Node.read(file.bytes)
        }
        let lists = nodes.sorted { $0.key < $1.key }.compactMap { file, node in
            node["items"] == nil ? nil : node["list"]?.string.map { ($0, file, node) }
        }
        let words = Catalog.read(
            kk: nodes["kk.json"] ?? .null, ru: nodes["ru.json"] ?? .null, lists: lists,
            proofreading: false)
        let codes = lists.map { name, _, _ in
            (name, Set((words.catalog?.list(name)?.words(in: .kk) ?? []).map(\.code)))
        }
        let screens = try Project.documents(in: "Screens").map {
            ScreenFile(name: $0.name, bytes: $0.bytes)
        }
        func form(_ screens: [ScreenFile]) -> (form: Form?, mistakes: [Mistake]) {
            Form.read(
                screens, checks: Check.signatures,
                lists: ListCodes(Dictionary(codes) { first, _ in first }),
                meaning: { [catalog = words.catalog] in catalog?.code(for: $1, in: $0) })
        }
        let read = form(screens)
        let page = try Project.documents(in: "Screens/Papers")
            .filter { $0.name == "75-papers.json" }
            .map { ScreenFile(name: $0.name, bytes: $0.bytes) }
        let more = form(screens + page)
        guard let form = read.form, let catalog = words.catalog, let formWithPapers = more.form
        else {
            throw Unreadable(
                mistakes: words.mistakes.map(\.description) + read.mistakes.map(\.description)
                    + more.mistakes.map(\.description))
        }
        self.form = form
        self.formWithPapers = formWithPapers
        self.catalog = catalog
        holidays = nodes["holidays.json"] ?? .null
    }

    /// What the program knows when it starts here.
    func world(
        hasPlaces: Bool = false, hasPapers: Bool = false, isTraining: Bool = false,
        lastYearOfHolidays: Int? = nil, skipsAhead: Bool = true,
        hidesAfter: Int? = nil, goesByStick: Bool = false
    ) -> World {
        let regions = (catalog.list("regions")?.words(in: .kk) ?? []).map(Place.init)
        return World(
            form: hasPapers ? formWithPapers : form, catalog: catalog,
            classifier: Classifier(places: regions + (hasPlaces ? Office.places : [])),
            terms: terms(until: lastYearOfHolidays), office: "AST", desk: "01",
            clerk: "serikova", isDemo: isTraining, skipsAhead: skipsAhead,
            hidesAfter: hidesAfter, goesByStick: goesByStick)
    }

    private func terms(until year: Int?) -> Terms? {
        guard let calendar = calendar(until: year),
            let file = try? Project.documents(in: "Screens/Papers")
                .first(where: { $0.name == "schedule.json" }),
            let schedule = Schedule.read(file.bytes, file: file.name).schedule
        else { return nil }
        return Terms(calendar: calendar, schedule: schedule)
    }

    /// The calendar as it is, or as it was before the holidays of later years were announced.
    private func calendar(until year: Int?) -> WorkingCalendar? {
        guard let year else { return WorkingCalendar(holidays) }
        let years = Node.object([("from", 2025), ("until", .number(year))])
        return WorkingCalendar(
            .object([("holidays", holidays["holidays"] ?? .null), ("years", years)]))
    }

    /// Enough places to narrow a list at every level.
    static let places = [
        Place(code: "395800000", kk: "Науырзым ауданы", ru: "Наурзумский район"),
        Place(
            code: "395830000", kk: "Қараменді ауылдық округі", ru: "Карамендинский сельский округ"),
        Place(code: "395830100", kk: "Қараменді ауылы", ru: "село Караменды"),
        Place(code: "395400000", kk: "Қостанай ауданы", ru: "Костанайский район"),
        Place(code: "391000000", kk: "Қостанай қаласы", ru: "город Костанай"),
    ]
}

extension Clock {
    /// 23 November 2026, 09:10:12 at the office, five hours east of Greenwich.
    static func inTheMorning(milliseconds: Int = 0) -> Clock {
        Clock(
            now: Instant(seconds: 1_795_407_012 + milliseconds / 1000), milliseconds: milliseconds)
    }
}

extension Model {
    /// A program that has just started with an empty questionnaire.
    static func atStart(
        _ world: World, language: Language = .kk, size: Size = Size(rows: 24, columns: 80)
    ) -> Model {
        Model(
            world: world, clock: .inTheMorning(), size: size, language: language,
            identifier: "5f0c3ea96c0b4b7d8d1fbb1a0f3c2e11")
    }

    /// The journal of a correction with the answers that are before the clerk.
    func correction(of returned: WorkList.Returned) -> [Entry] {
        let beginning = world.beginning(
            "7c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f", language: .kk, clock: clock,
            corrects: returned.number, reason: returned.reason)
        return [.began(beginning), .whole(questionnaire.answers)]
    }
}
