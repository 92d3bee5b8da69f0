import Alphabet
import Casework
import Forms
import JSON
import Pages
import Processes

/// Writes and reads a stick, while the clerk works on: by the program's own command, beside the screen.
@MainActor final class Carrier {
    private let settings: StickSettings
    /// The settings that were said in the call: those of files and of the environment are found again.
    private let options: [String]
    private var child: ChildProcess?
    private var errand = Errand.write

    init(_ settings: StickSettings, options: [String: String]) {
        self.settings = settings
        self.options = options.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", $0.value] }
    }

    var isBusy: Bool { child != nil }

    /// Begins; what came of it at once, if anything did.
    func carry(_ errand: Errand) -> Carried? {
        self.errand = errand
        let folders = settings.folder.map { [$0] } ?? Carrier.sticks
        guard let folder = folders.first else { return Carried("stick.none", isDone: false) }
        guard folders.count == 1 else { return Carried("stick.several", isDone: false) }
        let words = ["/proc/self/exe", "spool", "ship", "--json", "--stick", folder] + options
        child = try? ChildProcess(
            words, input: [], limit: .seconds(settings.seconds * 4))
        return child == nil ? Carried("stick.failed", isDone: false) : nil
    }

    /// Looks how it goes; what came of it, once that is known.
    func look() -> Carried? {
        guard let child, let ending = child.look() else { return nil }
        self.child = nil
        guard case .exited = ending, let report = try? Node.read(child.output) else {
            return Carried("stick.failed", isDone: false)
        }
        return outcome(report)
    }

    /// Waits until it is done: whoever leaves the program does not leave half a parcel.
    func finish() {
        _ = child?.wait()
        child = nil
    }

    private func outcome(_ report: Node) -> Carried {
        switch report["error"]?.string {
        case "stick": return Carried("stick.keys", isDone: false)
        case "busy": return Carried("stick.busy", isDone: false)
        case .some: return Carried("stick.unwritable", isDone: false)
        case nil: break
        }
        func count(_ key: String) -> Int { report[key]?.array?.count ?? 0 }
        if count("refused") > 0 { return Carried("stick.refused", isDone: false) }
        if count("problems") > 0 {
            return Carried("stick.problems", ["n": String(count("problems"))], isDone: false)
        }
        let counts = [
            "sent": count("sent"), "done": count("done"), "returned": count("returned"),
            "withdrawn": count("withdrawn"), "n": report["written"]?.integer ?? 0,
        ]
        let isNews = ["sent", "done", "returned", "withdrawn"].contains {
            counts[$0, default: 0] > 0
        }
        let values = counts.mapValues { String($0) }
        return switch errand {
        case .write: Carried("stick.written", values, isDone: true)
        case .read: Carried(isNews ? "stick.heard" : "stick.nothing", values, isDone: true)
        }
    }

    /// Where sticks appear on a desktop: a folder for each, of this user.
    private static var sticks: [String] {
        let user = Files.environment("USER") ?? ""
        let places = ["/media/\(user)", "/run/media/\(user)"].filter { !$0.hasSuffix("/") }
        return places.flatMap { place in
            ((try? Files.names(in: place)) ?? []).map { "\(place)/\($0)" }
        }.filter(Files.isDirectory)
    }
}
