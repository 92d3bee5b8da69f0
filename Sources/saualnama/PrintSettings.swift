import Casework
import JSON
import Messages

/// How sheets reach paper: commands of the office's, each an array and never a line for a shell.
struct PrintSettings {
    /// Takes plain text on its standard input; `{title}` stands for the number or the mark.
    var text = PrintSettings.lp(["cpi=12", "lpi=6"])
    /// The same for large print.
    var large = PrintSettings.lp(["cpi=7", "lpi=4"])
    /// Turns HTML on its standard input into PDF on its standard output.
    var convert = ["weasyprint", "-q", "-", "-"]
    /// Takes PDF on its standard input.
    var pdf = ["lp", "-s", "-o", "media=A4", "-t", "{title}"]
    /// Whether sheets go as HTML through `convert`.
    var isHTML = false
    /// In what language a sheet is printed, where the office wants another than usual.
    var languages: [SheetName: SheetLanguage] = [:]
    /// How long each command may take, in seconds.
    var seconds = 20

    init() {}

    /// The default options are part of the command: without them 80 columns do not fit A4.
    private static func lp(_ pitch: [String]) -> [String] {
        let margins = ["page-left=57", "page-right=36", "page-top=36", "page-bottom=36"]
        let options = ["document-format=text/plain", "media=A4"] + pitch + margins
        return ["lp", "-s"] + options.flatMap { ["-o", $0] } + ["-t", "{title}"]
    }

    /// Reads the object `print` of a file of settings; nil where something in it is not as it must be.
    init?(reading node: Node) {
        guard let members = node.object else { return nil }
        for member in members {
            let command = member.node.command
            switch member.key {
            case "text" where command != nil: text = command ?? []
            case "large" where command != nil: large = command ?? []
            case "convert" where command != nil: convert = command ?? []
            case "pdf" where command != nil: pdf = command ?? []
            case "as":
                guard let way = member.node.string, ["text", "html"].contains(way) else {
                    return nil
                }
                isHTML = way == "html"
            case "languages":
                guard let members = member.node.object else { return nil }
                for member in members {
                    guard let sheet = SheetName(rawValue: member.key),
                        let language = member.node.string.flatMap(SheetLanguage.init)
                    else { return nil }
                    languages[sheet] = language
                }
            case "seconds":
                guard let count = member.node.integer, (1...600).contains(count) else { return nil }
                seconds = count
            default: return nil
            }
        }
    }
}

extension [String] {
    /// Whether a print command says that both sides are printed, as options of CUPS do.
    var isTwoSided: Bool { contains { $0.contains("sides=two-sided") } }
}
