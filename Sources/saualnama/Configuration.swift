import Alphabet
import Glibc
import JSON

/// Where things lie and who works here, from the nearest source that says so: option, environment,
/// the user's configuration, the machine's, built in.
struct Configuration {
    private let options: [String: String]
    private var files: [[String: String]] = []
    /// The files of settings that were read, the nearest first.
    private(set) var readFiles: [String] = []

    /// Settings that cannot be used, and why.
    enum Unusable: Error {
        case unread(Files.Failure)
        case json(file: String, ReadError)
        case noObject(file: String)
        case unknown(place: String, name: String)
        case noText(place: String, name: String)
        case noNumber(place: String, name: String)
        case noTruth(place: String, name: String)
        case noChoice(place: String, name: String, words: [String])
        /// An object in which something is not told as it must be.
        case badObject(place: String, name: String)
        /// A path that would lead elsewhere from every folder in which the program is started.
        case relative(place: String, name: String)
        /// The clerk's name stands in every record, and is judged like what stands there.
        case clerk
        /// The spool and the drafts lie under names that can be told.
        case foreign(name: String)
    }

    /// The longest name of a clerk, in code points: that of a line of a record.
    static let longestName = 200

    private init() { options = [:] }

    /// Settings that nobody set: what is inside the program alone.
    static let builtIn = Configuration()

    init(options: [String: String]) throws(Unusable) {
        self.options = options
        if let file = options["config"] ?? Files.environment("SAUALNAMA_CONFIG") {
            files = [try Configuration.read(file)]
            readFiles = [file]
            return
        }
        let home = Configuration.home
        let own = Files.environment("XDG_CONFIG_HOME") ?? "\(home)/.config"
        for file in ["\(own)/saualnama/config.json", "/etc/saualnama/config.json"]
        where Configuration.mayBeThere(file) {
            files.append(try Configuration.read(file))
            readFiles.append(file)
        }
    }

    /// Whether a file is there, or nobody can tell: without its settings the program would work on in
    /// other places than those that were set.
    private static func mayBeThere(_ file: String) -> Bool {
        unsafe access(file.foreignCString, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
    }

    subscript(name: String) -> String? {
        if let value = options[name] { return value }
        if let value = Files.environment("SAUALNAMA_\(name.uppercased())") { return value }
        return files.lazy.compactMap { $0[name] }.first
    }

    /// Whether a setting comes from a file of settings, and not from the call or its environment.
    func isSetInFile(_ name: String) -> Bool {
        options[name] == nil && Files.environment("SAUALNAMA_\(name.uppercased())") == nil
            && files.contains { $0[name] != nil }
    }

    /// Whether the caller wrote it, so that a mistake in it is one of usage.
    func isOption(_ name: String) -> Bool { options[name] != nil }

    /// Where this user's own state lies when nothing else is said.
    var state: String {
        let state = Files.environment("XDG_STATE_HOME") ?? "\(Configuration.home)/.local/state"
        return "\(state)/saualnama"
    }

    var spool: String { self["spool"] ?? "\(state)/spool" }
    var drafts: String { self["drafts"] ?? "\(state)/drafts" }
    /// What this user remembers of spools and numbers, wherever those lie.
    var memory: String { "\(state)/memory" }
    /// The office's code; without one the numbers say that nobody gave one.
    var office: String { self["office"] ?? "LOC" }
    var desk: String { self["desk"] ?? "01" }
    var clerk: String { self["clerk"] ?? Configuration.userName }

    /// How long journals of finished questionnaires are kept, in days; nil where nobody set it.
    var journalDays: Int? { files.lazy.compactMap { $0["journalDays"] }.first.flatMap { Int($0) } }

    /// Whether the papers that an applicant brings are asked for here, and not by another system.
    var asksForPapers: Bool { isForProofreading || self["papers"] != "false" }

    /// Whether the mouse leads to fields and lines.
    var takesMouse: Bool { self["mouse"] == "true" }

    /// Whether all of Screens is to be looked at, whatever this office asks for.
    private var isForProofreading = false

    /// The same settings for looking at all of Screens.
    var forProofreading: Configuration {
        var settings = self
        settings.isForProofreading = true
        return settings
    }

    /// How sheets are printed.
    var print: PrintSettings {
        object("print").flatMap(PrintSettings.init) ?? PrintSettings()
    }

    /// How the hub is reached; nil where nobody hands over to one.
    var hub: HubSettings? { object("hub").flatMap(HubSettings.init) }

    /// How sticks are sealed and to whom they go; nil where nobody set it.
    var stick: StickSettings? { object("stick").flatMap(StickSettings.init) }

    /// Whether submissions go from here to another machine.
    var isShipped: Bool { hub != nil || stick?.to != nil }

    private func object(_ name: String) -> Node? {
        files.lazy.compactMap { $0[name] }.first.flatMap { try? Node.read(Array($0.utf8)) }
    }

    static var home: String {
        if let home = Files.environment("HOME") { return home }
        guard let entry = unsafe getpwuid(getuid()) else { return "/" }
        return unsafe String(cString: entry.pointee.pw_dir)
    }

    private static var userName: String {
        guard let entry = unsafe getpwuid(getuid()) else { return String(getuid()) }
        return unsafe String(cString: entry.pointee.pw_name)
    }

    private static func read(_ file: String) throws(Unusable) -> [String: String] {
        let bytes: [UInt8]
        do { bytes = try Files.read(file, limit: 1 << 20) } catch { throw .unread(error) }
        let node: Node
        do { node = try Node.read(bytes) } catch { throw .json(file: file, error) }
        guard let members = node.object else { throw .noObject(file: file) }
        var values: [String: String] = [:]
        for member in members {
            let place = "\(file):\(member.keyPosition.map(String.init(describing:)) ?? "1:1")"
            values[member.key] = try value(of: member.node, named: member.key, at: place)
        }
        return values
    }

    /// Whether an object can be read as the setting that it is to be.
    private static func isFit(_ node: Node, as name: String) -> Bool {
        switch name {
        case "hub": HubSettings(reading: node) != nil
        case "stick": StickSettings(reading: node) != nil
        default: PrintSettings(reading: node) != nil
        }
    }

    /// A setting of a file in the words of an option.
    private static func value(
        of node: Node, named name: String, at place: String
    ) throws(Unusable) -> String {
        if Options.numbers.contains(name) {
            guard let number = node.integer, number > 0 else {
                throw .noNumber(place: place, name: name)
            }
            return String(number)
        }
        if Options.truths.contains(name) {
            guard let truth = node.bool else { throw .noTruth(place: place, name: name) }
            return String(truth)
        }
        if let words = Options.choices[name] {
            guard let word = node.string, words.contains(word) else {
                throw .noChoice(place: place, name: name, words: words)
            }
            return word
        }
        if Options.objects.contains(name) {
            guard isFit(node, as: name) else { throw .badObject(place: place, name: name) }
            return node.line
        }
        if Options.words.contains(name) {
            let texts = node.object?.map(\.node) ?? [node]
            guard texts.allSatisfy({ $0.string?.hasHidden == false }) else {
                throw .noText(place: place, name: name)
            }
            return node.string ?? node.line
        }
        guard Options.settings.contains(name) else { throw .unknown(place: place, name: name) }
        guard let text = node.string else { throw .noText(place: place, name: name) }
        guard Options.paths.contains(name), !text.isEmpty else { return text }
        let path = text == "~" || text.hasPrefix("~/") ? home + text.dropFirst() : text
        guard path.hasPrefix("/") else { throw .relative(place: place, name: name) }
        return path
    }

    /// Judges what goes from here into every record, like an answer: one line that can be seen.
    func judged() throws(Unusable) {
        let name = clerk.composed
        let isGood =
            !name.trimmed.isEmpty && !name.hasHidden && !name.hasTower
            && name.unicodeScalars.count <= Configuration.longestName
            && clerk.unicodeScalars.count <= Configuration.longestName
        if !isGood { throw .clerk }
        for (name, path) in [("spool", spool), ("drafts", drafts)] where path.isForeign {
            throw .foreign(name: name)
        }
    }
}
