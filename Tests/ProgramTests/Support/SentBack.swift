import Foundation
import JSON
import Testing

extension Home {
    /// Puts a family's record among the returned, as an office does that has taken it.
    func sendBack(_ number: String, because reason: String) throws {
        let file = Families.folder.appending(path: "kk.json")
        let record = try String(contentsOf: file, encoding: .utf8)
            .replacing("AST01-{year}-000001", with: number)
        let words = Node.object([("number", .string(number)), ("reason", .string(reason))]).text
        for (end, text) in [(".reason.json", words), (".json", record)] {
            let path = "\(spool)/returned/\(number)\(end)"
            try Data(text.utf8).write(to: URL(filePath: "\(spool)/tmp/sent"))
            #expect(rename("\(spool)/tmp/sent", path) == 0)
        }
    }
}
