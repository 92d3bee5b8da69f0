import Casework
import Forms
import JSON
import Judging
import Keeping
import Messages
import Pages
import Papers

/// The form and its words: those inside the program, or others from folders.
struct Library {
    private let formWhenAsked: @Sendable () -> Form
    var form: Form { formWhenAsked() }
    let catalog: Catalog
    let classifier: Classifier
    private let keptTerms: Kept<Terms?>
    /// What stands on which sheet; nil where Screens do not say.
    var sheets: SheetMaker.Sheets? { keptSheets.value }
    private let keptSheets: Kept<SheetMaker.Sheets?>
    /// By when things are done; nil where the days off are not known.
    var terms: Terms? { keptTerms.value }

    /// Everything that is wrong with Screens, Locales and the table of places, a line each.
    struct Mistakes: Error {
        var lines: [String] = []
        /// What is wrong with the table of places.
        var table: [PlacesMistake] = []
        /// What could not even be read.
        var unread: Files.Failure?

        /// The lines for whoever started the program; what is wrong inside of a file of Screens or
        /// Locales is told to its author, as `form lint` tells it.
        func lines(in language: Language) -> [String] {
            lines + table.map { $0.sentence(.builtIn, language) }
                + [unread?.sentence(.builtIn, language)].compactMap(\.self)
        }
    }

    /// - Parameter proofreading: whether every word is looked at; the embedded ones are by tests.
    init(_ configuration: Configuration, proofreading: Bool = false) throws(Mistakes) {
        if proofreading || configuration["screens"] != nil || configuration["locales"] != nil {
            self = try Library(proofreading: configuration, withMessages: proofreading)
            return
        }
        let catalog = Catalog.builtIn
        let table = try Library.places(configuration)
        if !table.mistakes.isEmpty { throw Mistakes(table: table.mistakes) }
        let form = Form.builtIn(withPapers: configuration.asksForPapers)
        self.init(form: form.value, catalog: catalog, places: table.places) {
            Terms.builtIn.value
        } sheets: {
            SheetMaker.Sheets.builtIn(of: form.value)
        }
    }

    /// - Parameter places: those of the table beside the list of regions; made when the first is asked for.
    init(
        form: @autoclosure @escaping @Sendable () -> Form, catalog: Catalog,
        places: @autoclosure @escaping @Sendable () -> [Place],
        terms: @escaping @Sendable () -> Terms?,
        sheets: @escaping @Sendable () -> SheetMaker.Sheets?
    ) {
        formWhenAsked = form
        self.catalog = catalog
        classifier = Classifier(
            places: (catalog.list("regions")?.words ?? []).map(Place.init) + places())
        keptTerms = Kept(terms)
        keptSheets = Kept(sheets)
    }

    static func terms(holidays: Node?, schedule: Schedule?) -> Terms? {
        guard let calendar = holidays.flatMap(WorkingCalendar.init), let schedule else {
            return nil
        }
        return Terms(calendar: calendar, schedule: schedule)
    }

    /// The table of places that the configuration names, and what is wrong with it.
    static func places(
        _ configuration: Configuration
    ) throws(Mistakes) -> PlacesTable {
        guard let file = configuration["places"] else { return PlacesTable.none }
        do {
            return PlacesTable(try Files.read(file), file: file)
        } catch {
            throw Mistakes(unread: error)
        }
    }
}

extension Form {
    /// The form inside the program, read when it is first asked for. Tests read it with all of its
    /// mistakes; a clerk would see none.
    ///
    /// - Parameter withPapers: whether the page of papers belongs to it.
    fileprivate static func builtIn(withPapers: Bool) -> Kept<Form> {
        Kept {
            let catalog = Catalog.builtIn
            let files =
                Files.embedded(in: "Screens")
                + (withPapers
                    ? Files.embedded(in: "Screens/Papers").filter {
                        $0.name.first?.isNumber == true
                    } : [])
            let read = Form.read(
                files.map { ScreenFile(name: $0.name, bytes: $0.bytes) },
                checks: Check.signatures,
                lists: ListCodes(names: []) { (catalog.list($0)?.codes).map(Set.init) },
                meaning: { catalog.code(for: $1, in: $0) }, terms: { Terms.builtIn.value },
                proofreading: false)
            return read.form ?? .empty
        }
    }
}

extension Terms {
    /// The days off and the schedule inside the program, read when the first day is reckoned. Tests read
    /// them with all of their mistakes.
    fileprivate static let builtIn = Kept<Terms?> {
        Library.terms(
            holidays: Files.embedded("Locales/holidays.json")
                .flatMap { try? Node.read($0, locating: false) },
            schedule: Files.embedded("Screens/Papers/schedule.json")
                .flatMap { Schedule.read($0, file: "Papers/schedule.json").schedule })
    }
}

extension SheetMaker.Sheets {
    /// What stands on the sheets inside the program. Tests read it with all of its mistakes.
    static func builtIn(of form: Form) -> SheetMaker.Sheets? {
        read(of: form) { Files.embedded("Screens/Papers/\($0)") ?? [] }.sheets
    }

    /// Reads the files; all mistakes are collected.
    static func read(
        of form: Form, _ bytes: (String) -> [UInt8]
    ) -> (sheets: SheetMaker.Sheets?, mistakes: [Mistake]) {
        func file<Content>(
            _ name: String, _ read: ([UInt8], String) -> (Content?, [Mistake])
        ) -> (Content?, [Mistake]) {
            read(bytes("\(name).json"), "Papers/\(name).json")
        }
        let (layout, inLayout) = file("questionnaire") { SheetLayout.read($0, file: $1, of: form) }
        var small: [SheetName: SmallSheet] = [:]
        var inSmall: [Mistake] = []
        for name in namesOfSmall {
            let (sheet, mistakes) = file(name.rawValue) {
                SmallSheet.read($0, file: $1, of: form)
            }
            small[name] = sheet
            inSmall += mistakes
        }
        let (list, inList) = file("75-papers") { DocumentList.read($0, file: $1) }
        let mistakes = inLayout + inSmall + inList
        guard let layout, let list, small.count == namesOfSmall.count else {
            return (nil, mistakes)
        }
        return (
            SheetMaker.Sheets(
                questionnaire: layout, small: small, documents: list), mistakes
        )
    }

    /// The keys of Locales that they name.
    var keys: [String] {
        questionnaire.keys + small.values.flatMap(\.keys) + documents.keys
    }
}

extension Library {
    /// How sheets look as HTML: a style sheet (CSS) of the program.
    var sheetStyle: String {
        String(decoding: Files.embedded("Screens/Papers/sheet.css") ?? [], as: UTF8.self)
    }
}

extension Catalog {
    /// The words inside the program; of them only what is asked for is read.
    static let builtIn = Catalog { Files.embedded("Locales/\($0)") }
}
