import JSON
import Messages
import Testing

/// The program reads of the words inside it only what is asked for; that it finds what is there.
@Suite struct AskingTests {
    private let asked = Catalog { name in
        (try? Project.text(of: "Locales/\(name)")).map { Array($0.utf8) }
    }

    @Test(arguments: [Language.kk, .ru])
    func `every text is found as it stands in the file`(_ language: Language) throws {
        let file = "Locales/\(language.rawValue).json"
        let members = try Node.read(Array(try Project.text(of: file).utf8)).object ?? []
        #expect(asked.keys == members.map(\.key))
        for member in members {
            #expect(asked.contains(member.key))
            #expect(asked.text(member.key, in: language) == member.node.string, "\(member.key)")
        }
        #expect(!asked.contains("") && !asked.contains("no.such.key"))
    }

    @Test func `every list is found under the name of its file`() throws {
        for path in try Project.files(below: "Locales", ending: ".json") {
            let node = try Node.read(Array(try Project.text(of: path).utf8))
            let name = String(path.dropFirst("Locales/".count).dropLast(".json".count))
            guard node["items"] != nil else {
                #expect(asked.list(name) == nil, "\(name)")
                continue
            }
            #expect(node["list"]?.string == name)
            let codes = (node["items"]?.array ?? []).compactMap { $0["code"]?.string }
            #expect(asked.list(name)?.codes == codes, "\(name)")
        }
    }
}
