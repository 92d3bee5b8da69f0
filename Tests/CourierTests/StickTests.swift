import Foundation
import HubSupport
import SpoolSupport
import Spooling
import Testing

/// A laptop without a network and an office, and a stick that is carried between them.
@Suite final class StickTests {
    let laptop: End
    let office: End
    let stick: String

    init() throws {
        laptop = try End("AST07")
        office = try End("AST01")
        try laptop.set("stick", ["to": "AST01"])
        stick = "\(laptop.folder)/stick"
        mkdir(stick, 0o700)
        try Trial.introduce(laptop, to: office, on: stick)
        try Trial.introduce(office, to: laptop, on: stick)
    }

    @discardableResult
    private func ship(_ end: End) throws -> Run { try end.ship("--stick", stick) }

    private func files(_ end: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: stick)) ?? [])
            .filter { $0.hasSuffix(end) }.sorted()
    }

    private func bytes(_ name: String) -> Data {
        FileManager.default.contents(atPath: "\(stick)/\(name)") ?? Data()
    }

    private func write(_ data: Data, _ name: String) throws {
        try data.write(to: URL(fileURLWithPath: "\(stick)/\(name)"))
    }

    /// Nothing lost, nothing double: after one more journey both sides hold the same bytes.
    private func allArrive(_ numbers: [String]) throws {
        try ship(laptop)
        try ship(office)
        try ship(laptop)
        #expect(laptop.names("new").isEmpty)
        #expect(laptop.names("cur") == numbers)
        #expect(office.names("new") == numbers)
        for number in numbers {
            #expect(office.bytes("new", number) == laptop.bytes("cur", number))
        }
    }

    @Test func `records go to the office, verdicts and reasons come back`() throws {
        let numbers = laptop.finish(1...3)
        let written = try ship(laptop)
        #expect(written.status == 0 && written.object["written"] as? Int == 3, "\(written)")
        #expect(laptop.names("new") == numbers, "only the answer moves them")
        #expect(try ship(office).object["received"] as? [String] == numbers)
        #expect(try ship(laptop).object["sent"] as? [String] == numbers)

        for number in numbers.dropLast() { try office.run("spool", "take", number) }
        try office.run("spool", "done", numbers[0])
        try office.run("spool", "return", numbers[1], "--reason", "Қол қойылмаған")
        try ship(office)
        let heard = try ship(laptop).object
        #expect(heard["done"] as? [String] == [numbers[0]])
        #expect(heard["returned"] as? [String] == [numbers[1]])
        let reason = FileManager.default.contents(
            atPath: "\(laptop.path)/returned/\(numbers[1]).reason.json")
        #expect(String(decoding: reason ?? Data(), as: UTF8.self).contains("Қол қойылмаған"))
        #expect(
            try office.run("spool", "verify").lines.filter { $0.contains("не выдавался") }.isEmpty)
    }

    @Test func `nothing of a record can be read on the stick`() throws {
        laptop.finish(1...2)
        try ship(laptop)
        try ship(office)
        for name in try FileManager.default.contentsOfDirectory(atPath: stick) {
            let data = bytes(name)
            for word in ["Қасымова", "saualnama/1", "AST07-2026"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(name)")
            }
            var status = stat()
            stat("\(stick)/\(name)", &status)
            #expect(status.st_mode & 0o077 == 0)
        }
    }

    @Test(arguments: ["flipped", "cut", "unsigned", "foreign signature", "empty"])
    func `what is not as it was written is not opened, and costs a journey`(harm: String) throws {
        let numbers = laptop.finish(1...2)
        try ship(laptop)
        let name = try #require(files(".parcel").first)
        var data = bytes(name)
        switch harm {
        case "flipped": data[data.count / 2] ^= 1
        case "cut": data = data.prefix(data.count - 10)
        case "unsigned": unlink("\(stick)/\(name).sig")
        case "foreign signature":
            try write(Data("-----BEGIN SSH SIGNATURE-----\n".utf8), "\(name).sig")
        default: data = Data()
        }
        try write(data, name)
        let run = try ship(office)
        #expect(run.status == 65 && (run.object["refused"] as? [Any])?.count == 1, "\(run)")
        #expect(office.names("new").isEmpty)
        try allArrive(numbers)
    }

    @Test func `a stranger's parcel, and one under another's name, are not opened`() throws {
        let stranger = try End("AST09")
        try stranger.set("stick", ["to": "AST01"])
        try stranger.run("spool", "ship", "--stick", stick, "--key")
        try Trial.introduce(office, to: stranger, on: stick)
        stranger.finish(1...1)
        try ship(stranger)
        let run = try ship(office)
        #expect(run.status == 65 && run.errors.contains("ключ отправителя неизвестен"))
        // The same under the name of one who is known.
        for end in ["", ".sig"] {
            try write(bytes("AST09-AST01-1.parcel\(end)"), "AST07-AST01-1.parcel\(end)")
            unlink("\(stick)/AST09-AST01-1.parcel\(end)")
        }
        let forged = try ship(office)
        #expect(forged.status == 65 && forged.errors.contains("подпись неверна"))
        #expect(office.names("new").isEmpty)
    }

    @Test func `a known spool hands over its own numbers and no other's`() throws {
        laptop.finish(1...1)
        let foreign = "AST08-2026-000001"
        laptop.put(End.record(foreign), foreign)
        laptop.put(End.record("AST07-2026-000009"), "AST07-2026-000003")
        try ship(laptop)
        try ship(office)
        #expect(office.names("new") == ["AST07-2026-000001"])
        let run = try ship(laptop)
        #expect(run.status == 65)
        #expect(laptop.names("new") == ["AST07-2026-000003", foreign])
    }

    @Test func `an answer that is lost is written again, and one that comes late undoes nothing`()
        throws
    {
        let numbers = laptop.finish(1...2)
        try ship(laptop)
        try ship(office)
        let answer = try #require(files(".answer").first)
        let first = (bytes(answer), bytes("\(answer).sig"))
        for name in files(".answer") + files(".sig") where name.contains("answer") {
            unlink("\(stick)/\(name)")
        }
        #expect(try ship(laptop).object["sent"] as? [String] == [])
        try allArrive(numbers)
        // The office has worked on them meanwhile; the old answer says that they are new.
        try office.run("spool", "take", numbers[0])
        try office.run("spool", "done", numbers[0])
        try ship(office)
        #expect(try ship(laptop).object["done"] as? [String] == [numbers[0]])
        try write(first.0, answer)
        try write(first.1, "\(answer).sig")
        try ship(laptop)
        #expect(laptop.names("done") == [numbers[0]] && laptop.names("cur") == [numbers[1]])
    }

    @Test func `a parcel that is read twice doubles nothing`() throws {
        let numbers = laptop.finish(1...2)
        try ship(laptop)
        let name = try #require(files(".parcel").first)
        let old = (bytes(name), bytes("\(name).sig"))
        try allArrive(numbers)
        try office.run("spool", "take", numbers[0])
        try write(old.0, name)
        try write(old.1, "\(name).sig")
        #expect(try ship(office).object["received"] as? [String] == [])
        #expect(office.names("cur") == [numbers[0]] && office.names("new") == [numbers[1]])
    }

    @Test func `other bytes under a number that the office has are a conflict`() throws {
        let number = laptop.finish(1...1)[0]
        office.put(End.record(number, pad: 5), number)
        try ship(laptop)
        #expect(try ship(office).status == 65)
        let run = try ship(laptop)
        #expect(run.status == 65 && run.errors.contains("другое содержание"))
        #expect(laptop.names("new") == [number])
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `an office that is killed anywhere goes on where it stopped`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let numbers = laptop.finish(1...120)
        try ship(laptop)
        var blows = 0
        for _ in 0..<5 {
            // The n-th of its calls that change the disk; each record takes one of each.
            let call = ["linkat", "fsync", "unlinkat"].randomElement(using: &dice) ?? "fsync"
            let count = Int.random(in: 1...40, using: &dice)
            let strace = [
                "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
                "inject=\(call):signal=KILL:when=\(count)",
            ]
            let run = try office.start(["spool", "ship", "--stick", stick], under: strace).finish()
            if run.status == 128 + SIGKILL { blows += 1 }
        }
        try #require(blows > 0, "nobody was killed")
        try allArrive(numbers)
    }

    @Test func `a stick that is pulled out leaves everything where it was`() throws {
        let numbers = laptop.finish(1...2)
        rename(stick, "\(stick).out")
        let run = try ship(laptop)
        #expect(run.status == 73 || run.status == 74, "\(run)")
        #expect(laptop.names("new") == numbers)
        rename("\(stick).out", stick)
        // Half of a parcel, as a stick has it that was pulled out too early.
        try write(Data("half".utf8), "AST07-AST01-1.parcel.part")
        try allArrive(numbers)
    }

    @Test func `what was offered comes back only by the office's word`() throws {
        let numbers = laptop.finish(1...2)
        try ship(laptop)
        let spool = try Spool(at: laptop.path)
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        for number in numbers.compactMap({ Number($0) }) {
            try spool.askBack(number, reason: reason)
        }
        try ship(office)
        try office.run("spool", "take", numbers[1])
        try ship(laptop)
        try ship(office)
        let run = try ship(laptop).object
        #expect(run["withdrawn"] as? [String] == [numbers[0]])
        #expect(run["keptAway"] as? [String] == [numbers[1]])
        #expect(laptop.names("returned") == [numbers[0]] && office.names("new").isEmpty)
        #expect(laptop.names("cur") == [numbers[1]])
    }

    @Test func `what is withdrawn before it came does not come any more`() throws {
        let number = laptop.finish(1...1)[0]
        try ship(laptop)
        let name = try #require(files(".parcel").first)
        let old = (bytes(name), bytes("\(name).sig"))
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        try Spool(at: laptop.path).askBack(try #require(Number(number)), reason: reason)
        try ship(laptop)
        try ship(office)
        #expect(try ship(laptop).object["withdrawn"] as? [String] == [number])
        try write(old.0, name)
        try write(old.1, "\(name).sig")
        try ship(office)
        #expect(office.names("new").isEmpty)
    }

    @Test func `an office that lost its spool hears of everything again`() throws {
        let numbers = laptop.finish(1...3)
        try allArrive(numbers)
        for number in numbers { unlink("\(office.path)/new/\(number).json") }
        try ship(office)
        #expect(try ship(laptop).object["lacking"] as? [String] == numbers)
        try allArrive(numbers)
    }

    @Test func `taking back what is in conflict leaves the office's own alone`() throws {
        let number = laptop.finish(1...1)[0]
        office.put(End.record(number, pad: 5), number)
        try ship(laptop)
        try ship(office)
        try ship(laptop)
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        try Spool(at: laptop.path).askBack(try #require(Number(number)), reason: reason)
        try ship(laptop)
        try ship(office)
        #expect(try ship(laptop).object["withdrawn"] as? [String] == [number])
        #expect(laptop.names("returned") == [number] && office.names("new") == [number])
    }

    @Test func `a key under another's name has other digits`() throws {
        let thief = try End("AST05")
        try thief.run("spool", "ship", "--stick", stick, "--key")
        let own = try thief.run("spool", "ship", "--key", "--json").lines.first ?? ""
        let object = try JSONSerialization.jsonObject(with: Data(own.utf8)) as? [String: String]
        // His own key, truthfully read aloud, and laid there under the name of another laptop as well.
        try write(bytes("AST05.pub"), "AST03.pub")
        try office.run("spool", "ship", "--stick", stick, "--accept", object?["digits"] ?? "")
        let peers = "\(office.folder)/.local/state/saualnama/stick/peers"
        let text = try String(contentsOfFile: peers, encoding: .utf8)
        #expect(text.contains("AST05 ") && !text.contains("AST03 "))
    }

    @Test func `many parcels of one journey are all answered`() throws {
        let numbers = laptop.finish(1...20, pad: 490_000)
        let spool = try Spool(at: laptop.path)
        try ship(laptop)
        #expect(files(".parcel").count > 1)
        try ship(office)
        #expect(files(".answer").count == files(".parcel").count)
        #expect(try ship(laptop).object["sent"] as? [String] == numbers)
        #expect(try spool.list([.new]).isEmpty)
    }

    @Test func `what a laptop's own office worked on before is not asked for`() throws {
        let numbers = laptop.finish(1...2)
        rename("\(laptop.path)/new/\(numbers[0]).json", "\(laptop.path)/cur/\(numbers[0]).json")
        try ship(laptop)
        try ship(office)
        try ship(laptop)
        #expect(office.names("new") == [numbers[1]] && laptop.names("cur") == numbers)
    }

    @Test func `keys are compared before they count, and can be forgotten`() throws {
        let other = try End("AST05")
        try other.set("stick", ["to": "AST01"])
        other.finish(1...1)
        #expect(try other.ship("--stick", stick).errors.contains("нет ключа"))
        try other.run("spool", "ship", "--stick", stick, "--key")
        #expect(try other.ship("--stick", stick).status == 78)
        #expect(try other.run("spool", "ship", "--stick", stick, "--accept", "1 2 3").status == 65)
        // Somebody puts a key of his own under the name of one who is known.
        try write(bytes("AST05.pub"), "AST07.pub")
        let run = try office.run("spool", "ship", "--stick", stick, "--key")
        #expect(run.output.contains("другой ключ: под этим именем известен иной"))
        #expect(try office.run("spool", "ship", "--forget", "AST07").status == 0)
        laptop.finish(1...1)
        try ship(laptop)
        #expect(try ship(office).errors.contains("ключ отправителя неизвестен"))
        // The lost key is nobody's from now on, also where somebody takes it in again by mistake.
        #expect(throws: (any Error).self) { try Trial.introduce(laptop, to: office, on: stick) }
        let ring = "\(office.folder)/.local/state/saualnama/stick"
        #expect(
            try String(contentsOfFile: "\(ring)/revoked", encoding: .utf8).hasPrefix("ssh-ed25519 ")
        )
        var status = stat()
        stat("\(laptop.folder)/.local/state/saualnama/stick/own", &status)
        #expect(status.st_mode & 0o777 == 0o600)
    }
}
