import Forms
import JSON
import Judging
import Messages
import Pages
import Papers

extension Library {
    /// Reads all of Screens and Locales, and tells everything that is wrong with them.
    ///
    /// - Parameter withMessages: whether the messages are measured too.
    init(proofreading configuration: Configuration, withMessages: Bool) throws(Mistakes) {
        let (screensFolder, localesFolder) = (configuration["screens"], configuration["locales"])
        let screens = try Library.screens(configuration)
        let locales = try Library.files(of: "Locales", in: localesFolder)
        let nodes = try Library.nodes(of: locales, folder: localesFolder ?? "Locales")
        let read = Catalog.read(
            kk: nodes["kk.json"] ?? .null, ru: nodes["ru.json"] ?? .null,
            lists: Library.lists(nodes, folder: localesFolder ?? "Locales"),
            folder: localesFolder ?? "Locales")
        var lines = read.mistakes.map(\.description)
        let (schedule, wrong) = try Library.paper("schedule", in: screensFolder) { bytes, file in
            Schedule.read(bytes, file: file)
        }
        let terms = Library.terms(holidays: nodes["holidays.json"], schedule: schedule)
        let parsed = Library.form(of: screens, lists: nodes, read.catalog, terms)
        lines += parsed.mistakes.map { "\(screensFolder ?? "Screens")/\($0)" }
        guard let form = parsed.form, let catalog = read.catalog else {
            throw Mistakes(lines: lines)
        }
        lines += WordsOfForm(form: form, catalog: catalog).missing.map {
            "\(localesFolder ?? "Locales")/kk.json: there is no \"\($0)\" here; Screens needs it"
        }
        lines += wrong
        let sheets = try Library.papers(
            of: form, catalog, screens: screensFolder, locales: localesFolder, &lines)
        if withMessages, lines.isEmpty {
            lines += Library.longMessages(form, catalog, nodes, localesFolder ?? "Locales")
        }
        let places = try Library.places(configuration, after: lines)
        self.init(form: form, catalog: catalog, places: places) {
            terms
        } sheets: {
            sheets
        }
    }

    /// The places; what is wrong with them is told with what was found before.
    private static func places(
        _ configuration: Configuration, after lines: [String]
    ) throws(Mistakes) -> [Place] {
        do throws(Mistakes) {
            let table = try places(configuration)
            if lines.isEmpty, table.mistakes.isEmpty { return table.places }
            throw Mistakes(lines: lines, table: table.mistakes)
        } catch {
            throw Mistakes(lines: lines, table: error.table, unread: error.unread)
        }
    }

    /// The files of the form, with the page of papers where it is asked for.
    private static func screens(
        _ configuration: Configuration
    ) throws(Mistakes) -> [(name: String, bytes: [UInt8])] {
        let folder = configuration["screens"]
        return try files(of: "Screens", in: folder)
            + (configuration.asksForPapers ? try pageOfPapers(in: folder) : [])
    }

    /// What the folder `Papers` says of sheets; what is wrong there is added to the lines.
    private static func papers(
        of form: Form, _ catalog: Catalog, screens: String?, locales: String?,
        _ lines: inout [String]
    ) throws(Mistakes) -> SheetMaker.Sheets? {
        let isOwn = screens.map { Files.isDirectory("\($0)/Papers") } ?? true
        var unread: Files.Failure?
        let read = SheetMaker.Sheets.read(of: form) { name in
            guard let screens, isOwn else { return Files.embedded("Screens/Papers/\(name)") ?? [] }
            do throws(Files.Failure) {
                return try Files.read("\(screens)/Papers/\(name)")
            } catch {
                unread = unread ?? error
                return []
            }
        }
        if let unread { throw Mistakes(unread: unread) }
        if isOwn { lines += read.mistakes.map { "\(screens ?? "Screens")/\($0)" } }
        lines += (read.sheets?.keys ?? []).filter { !catalog.contains($0) }.map {
            "\(locales ?? "Locales")/kk.json: there is no \"\($0)\" here; Screens/Papers needs it"
        }
        return read.sheets
    }

    /// A file in the folder `Papers` of other Screens, and what is wrong with it. Where they have no such
    /// folder it is that inside the program, unless their form does not fit it.
    private static func paper<Content>(
        _ name: String, in screens: String?,
        reading read: (_ bytes: [UInt8], _ file: String) -> (Content?, [Mistake])
    ) throws(Mistakes) -> (Content?, mistakes: [String]) {
        let file = "Papers/\(name).json"
        guard let screens, Files.isDirectory("\(screens)/Papers") else {
            let bytes = Files.embedded("Screens/\(file)") ?? []
            return (read(bytes, file).0, [])
        }
        do {
            let (content, mistakes) = read(try Files.read("\(screens)/\(file)"), file)
            return (content, mistakes.map { "\(screens)/\($0)" })
        } catch {
            throw Mistakes(unread: error)
        }
    }

    /// What the message line has no room for, as mistakes of the files of words.
    private static func longMessages(
        _ form: Form, _ catalog: Catalog, _ nodes: [String: Node], _ folder: String
    ) -> [String] {
        let lint = MessageLint(form: form, catalog: catalog)
        return [Language.kk, .ru].flatMap { language in
            let file = "\(language.rawValue).json"
            let members = nodes[file]?.object ?? []
            return lint.overlong(in: language).map { key, lines in
                let position = members.first { $0.key == key }?.node.position
                return
                    "\(folder)/\(file):\(position.map { "\($0):" } ?? "") \"\(key)\" takes \(lines) "
                    + "lines of a screen with its longest values; shorten it to two"
            }
        }
    }

    /// The screens in the folder `Papers`: what is asked beside the form.
    private static func pageOfPapers(
        in screens: String?
    ) throws(Mistakes) -> [(name: String, bytes: [UInt8])] {
        if let screens, !Files.isDirectory("\(screens)/Papers") { return [] }
        return try files(of: "Screens/Papers", in: screens.map { "\($0)/Papers" })
            .filter { $0.name.first?.isNumber == true }
    }

    private static func files(
        of folder: String, in path: String?
    ) throws(Mistakes) -> [(name: String, bytes: [UInt8])] {
        guard let path else { return Files.embedded(in: folder) }
        var files: [(String, [UInt8])] = []
        do {
            for name in try Files.names(in: path) where name.hasSuffix(".json") {
                files.append((name, try Files.read("\(path)/\(name)", limit: 4 << 20)))
            }
        } catch {
            throw Mistakes(unread: error)
        }
        return files
    }

    /// The files by their names; all that are no JSON are told together.
    private static func nodes(
        of files: [(name: String, bytes: [UInt8])], folder: String
    ) throws(Mistakes) -> [String: Node] {
        var nodes: [String: Node] = [:]
        var lines: [String] = []
        for file in files {
            do {
                nodes[file.name] = try Node.read(file.bytes)
            } catch {
                lines.append("\(folder)/\(file.name):\(error)")
            }
        }
        if !lines.isEmpty { throw Mistakes(lines: lines) }
        return nodes
    }

    /// Lists are all files of Locales that say `"list"` and have items.
    private static func lists(
        _ nodes: [String: Node], folder: String
    ) -> [(name: String, file: String, node: Node)] {
        nodes.sorted { $0.key < $1.key }.compactMap { file, node in
            guard let name = node["list"]?.string, node["items"] != nil else { return nil }
            return (name, "\(folder)/\(file)", node)
        }
    }

    /// The form of Screens, which may name the lists of Locales.
    private static func form(
        of screens: [(name: String, bytes: [UInt8])], lists: [String: Node], _ catalog: Catalog?,
        _ terms: Terms?
    ) -> (form: Form?, mistakes: [Mistake]) {
        Form.read(
            screens.map { ScreenFile(name: $0.name, bytes: $0.bytes) }, checks: Check.signatures,
            lists: ListCodes(codes(of: catalog, lists)),
            meaning: { catalog?.code(for: $1, in: $0) }, terms: { terms })
    }

    private static func codes(
        of catalog: Catalog?, _ nodes: [String: Node]
    ) -> [String: Set<String>] {
        var codes: [String: Set<String>] = [:]
        for node in nodes.values {
            guard let name = node["list"]?.string, let list = catalog?.list(name) else { continue }
            codes[name] = Set(list.codes)
        }
        return codes
    }
}
