import Glibc
import JSON

/// Where things lie and who works here, from the nearest source that says so: option, environment,
/// the user's configuration, the machine's, built in.
struct Configuration {
    private let options: [String: String]
    private var files: [[String: String]] = []

    /// A configuration file that cannot be used, and why.
    struct Mistake: Error {
        let file: String
        let text: String
    }

    init(options: [String: String]) throws(Mistake) {
        self.options = options
        if let file = options["config"] ?? Files.environment("SAUALNAMA_CONFIG") {
            files = [try Configuration.read(file)]
            return
        }
        let home = Configuration.home
        let own = Files.environment("XDG_CONFIG_HOME") ?? "\(home)/.config"
        for file in ["\(own)/saualnama/config.json", "/etc/saualnama/config.json"]
        where unsafe access(file, F_OK) == 0 {
            files.append(try Configuration.read(file))
        }
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
    /// The office's code; without one the numbers say that nobody gave one.
    var office: String { self["office"] ?? "LOC" }
    var desk: String { self["desk"] ?? "01" }
    var clerk: String { self["clerk"] ?? Configuration.userName }

    private static var home: String {
        if let home = Files.environment("HOME") { return home }
        guard let entry = unsafe getpwuid(getuid()) else { return "/" }
        return unsafe String(cString: entry.pointee.pw_dir)
    }

    private static var userName: String {
        guard let entry = unsafe getpwuid(getuid()) else { return String(getuid()) }
        return unsafe String(cString: entry.pointee.pw_name)
    }

    private static func read(_ file: String) throws(Mistake) -> [String: String] {
        let bytes: [UInt8]
        do { bytes = try Files.read(file, limit: 1 << 20) } catch {
            throw Mistake(file: file, text: error.reason)
        }
        let node: Node
        do { node = try Node.read(bytes) } catch {
            throw Mistake(file: file, text: "\(error)")
        }
        guard let members = node.object else {
            throw Mistake(file: file, text: "an object is expected here")
        }
        var values: [String: String] = [:]
        for member in members {
            guard Options.valued.contains(member.key), member.key != "config" else {
                let known = Options.valued.filter { $0 != "config" }.joined(separator: ", ")
                throw Mistake(
                    file: "\(file):\(member.keyPosition.map(String.init(describing:)) ?? "1:1")",
                    text: "there is no setting \"\(member.key)\"; the settings are \(known)")
            }
            guard let value = member.node.string else {
                throw Mistake(file: file, text: "\"\(member.key)\" must be a text")
            }
            values[member.key] = value
        }
        return values
    }
}
