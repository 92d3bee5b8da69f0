import Foundation
import Spooling
import Testing

@testable import Courier
@testable import saualnama

/// The closed sets of words between machines, and what they have to agree with.
@Suite struct CodesTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ file: String) throws -> String {
        try String(contentsOf: CodesTests.folder.appending(path: file), encoding: .utf8)
    }

    /// The text of one function of the hub, or of its table of records.
    private func part(_ beginning: String) throws -> Substring {
        let hub = try text("Sources/Hub/hub.sql")
        let start = try #require(hub.firstRange(of: beginning), "hub.sql has no \(beginning)")
        let rest = hub[start.lowerBound...]
        let end = try #require(
            rest.firstRange(of: beginning.hasPrefix("create f") ? "end $$" : ";"))
        return rest[..<end.lowerBound]
    }

    /// What follows one of some words between quotation marks.
    private func words(in text: Substring, after pattern: Regex<(Substring, Substring)>) -> Set<
        String
    > {
        Set(text.matches(of: pattern).map { String($0.output.1) })
    }

    private func said<Code: CaseIterable & RawRepresentable>(_: Code.Type) -> Set<String>
    where Code.RawValue == String { Set(Code.allCases.map(\.rawValue)) }

    @Test(arguments: ["kk", "ru"]) func `every code has its sentence`(language: String) throws {
        let keys = try #require(
            JSONSerialization.jsonObject(with: Data(try text("Locales/\(language).json").utf8))
                as? [String: String])
        for (stem, codes) in [
            ("problem", said(ShipProblem.self)), ("refused", said(ParcelFlaw.self)),
            ("stick", said(StickFault.self)), ("key", said(KeyStanding.self)),
        ] {
            for code in codes.sorted() {
                let key = "cli.spool.ship.\(stem).\(code)"
                #expect(keys[key]?.isEmpty == false, "add \(key) to Locales/\(language).json")
            }
        }
    }

    @Test func `the words of the hub are known, and no others`() throws {
        let record = try part("create table record (")
        let list = try #require(record.firstMatch(of: /state in \(([^)]*)\)/)).output.1
        let states = words(in: list, after: /'(\w+)'/)
        #expect(states == said(RemoteState.self))

        let member = try part("create table member (")
        let kinds = try #require(member.firstMatch(of: /kind in \(([^)]*)\)/)).output.1
        #expect(words(in: kinds, after: /'(\w+)'/) == said(MemberKind.self))

        let ship = try part("create function ship(")
        let shipped = words(in: ship, after: /(?:w :=|then|else) '(\w+)'/)
            .union(words(in: ship, after: /case s when '(\w+)'/))
        #expect(shipped == said(ReceiptVerdict.self))

        // Where it gives the state of a record, it is one of those that cannot be taken back.
        let withdraw = try part("create function withdraw(")
        #expect(withdraw.contains("else verdict := r.state"))
        let open = words(
            in: try #require(withdraw.firstMatch(of: /r\.state in \(([^)]*)\)/)).output.1,
            after: /'(\w+)'/)
        #expect(
            words(in: withdraw, after: /verdict := '(\w+)'/).union(states.subtracting(open))
                == said(WithdrawalVerdict.self))

        let close = try part("create function close(")
        let verdicts = try #require(close.firstMatch(of: /verdict not in \(([^)]*)\)/)).output.1
        #expect(
            words(in: verdicts, after: /'(\w+)'/).union(
                words(in: close, after: /(?:else|return) '(\w+)'/))
                == said(ClosingVerdict.self))
    }

    @Test func `whatever a hub refuses is a problem with a name`() {
        for verdict in ReceiptVerdict.allCases where verdict != .kept {
            #expect(ShipProblem(rawValue: verdict.rawValue) != nil, "\(verdict)")
        }
    }

    @Test func `a word of a newer hub is told as it came`() {
        #expect(RemoteWord<ShipProblem>("conflict") == .known(.conflict))
        #expect(RemoteWord<ShipProblem>("embargo") == .new("embargo"))
        #expect(RemoteWord<ShipProblem>("embargo").text == "embargo")
    }

    @Test func `what is wrong with a stick ends with the status of its kind`() {
        let statuses = StickFault.allCases.map { CourierError.stick($0, path: "").exitStatus }
        #expect(statuses == [78, 78, 78, 65, 65, 65, 65, 74, 74])
    }
}
