import Foundation
import SpoolSupport
import Spooling
import Testing

/// A finished submission that its clerk wants back.
@Suite(.serialized) struct TakingBackTests {
    let scratch = Scratch()

    private static let own = Array("own".utf8)

    private func deposit(_ id: String, into spool: Spool) throws -> Number {
        let number = try spool.reserve(desk: "AST01", year: 2026, for: id)
        _ = try spool.deposit(contents(of: id), as: number)
        return number
    }

    private func findings(_ scratch: Scratch) throws -> [String] {
        try scratch.spool().verify(now: Int(Date().timeIntervalSince1970)).map(\.description)
    }

    @Test func `what nobody took comes back with its reason, and its number stays used`() throws {
        let spool = try scratch.spool()
        let number = try deposit("a", into: spool)
        #expect(try spool.takeBack(number, reason: Self.own))
        #expect(try spool.list().map(\.folder) == [.returned])
        #expect(try spool.reason(for: number) == Self.own)
        #expect(try spool.read(number) == contents(of: "a"))
        #expect(try spool.takeNext() == nil)
        #expect(try deposit("b", into: spool).serial == 2)
        #expect(try spool.reserve(desk: "AST01", year: 2026, for: "a") == number)
        #expect(try findings(scratch) == [])
    }

    @Test func `asking twice is asking once`() throws {
        let spool = try scratch.spool()
        let number = try deposit("a", into: spool)
        for _ in 0..<2 { #expect(try spool.takeBack(number, reason: Self.own)) }
        #expect(scratch.names(.returned).count == 2)
    }

    @Test(arguments: [Folder.cur, .done])
    func `what was taken is not taken back, and nothing is left beside it`(folder: Folder) throws {
        let spool = try scratch.spool()
        let number = try deposit("a", into: spool)
        _ = try spool.takeNext()
        if folder == .done { try spool.acknowledge(number) }
        #expect(try !spool.takeBack(number, reason: Self.own))
        #expect(try !spool.takeBack(.test(7), reason: Self.own))
        #expect(try spool.list().map(\.folder) == [folder])
        #expect(scratch.names(.returned) == [])
    }

    @Test func `the reason of the office is never replaced by the clerk's`() throws {
        let spool = try scratch.spool()
        let number = try deposit("a", into: spool)
        _ = try spool.takeNext()
        try spool.sendBack(number, reason: Array("office".utf8))
        #expect(try spool.takeBack(number, reason: Self.own))
        #expect(try spool.reason(for: number) == Array("office".utf8))
    }

    @Test func `the reason of a try that came too late goes when the submission is settled`() throws
    {
        let spool = try scratch.spool()
        let numbers = try ["a", "b"].map { try deposit($0, into: spool) }
        for number in numbers {
            scratch.write(Self.own, .returned, "\(number).reason.json")
            chmod("\(scratch.spoolPath)/returned/\(number).reason.json", 0o600)
            _ = try spool.take(number)
            #expect(try findings(scratch) == [])
        }
        try spool.acknowledge(numbers[0])
        try spool.sendBack(numbers[1], reason: Array("office".utf8))
        #expect(
            scratch.names(.returned) == ["\(numbers[1]).json", "\(numbers[1]).reason.json"])
        #expect(try spool.reason(for: numbers[1]) == Array("office".utf8))
    }

    /// Either handed over as before or back with its reason, and another try gets it done.
    private func check(_ scratch: Scratch, _ number: Number, _ when: String) throws {
        let plain = try scratch.spool()
        #expect(try plain.list().count == 1, "\(when)")
        #expect(try plain.read(number) == contents(of: "a"), "\(when)")
        if try plain.list().first?.folder == .returned {
            #expect(try plain.reason(for: number) == Self.own, "\(when)")
        }
        #expect(try plain.takeBack(number, reason: Self.own), "\(when)")
        #expect(try plain.list().map(\.folder) == [.returned], "\(when)")
        #expect(try plain.reason(for: number) == Self.own, "\(when)")
        #expect(try deposit("b", into: plain).serial == 2)
    }

    @Test(arguments: [ENOSPC, EIO, EROFS], [Moment.before, .after])
    func `a step that fails takes all back or nothing`(errno: Int32, moment: Moment) throws {
        for index in 0... {
            let scratch = Scratch()
            defer { scratch.remove() }
            let number = try deposit("a", into: scratch.spool())
            let saboteur = Saboteur(.init(index: index, errno: errno, moment: moment))
            _ = try? scratch.spool(saboteur.interference).takeBack(number, reason: Self.own)
            if saboteur.steps.count <= index {
                #expect(index > 10)
                return
            }
            try check(scratch, number, "\(saboteur.steps[index])")
        }
    }

    @Test(arguments: [Moment.before, .after])
    func `wherever the program is killed, nothing is lost`(moment: Moment) throws {
        for index in 0... {
            let scratch = Scratch()
            defer { scratch.remove() }
            let number = try deposit("a", into: scratch.spool())
            let worker = try Worker(
                "dying", "\(index)", moment == .before ? "before" : "after", "take-back",
                scratch.spoolPath, "\(number)")
            _ = worker.rest()
            if !worker.wasKilled {
                #expect(index > 10)
                return
            }
            try check(scratch, number, "killed \(moment) step \(index)")
        }
    }

    @Test func `against takers one of the two wins each, and never both`() throws {
        let spool = try scratch.spool()
        let numbers = try (0..<96).map { "\(try deposit("\($0)", into: spool))" }
        let takers = try (0..<4).map { _ in try Worker("take", scratch.spoolPath) }
        let clerks = try (0..<4).map { clerk in
            // From the end, so that clerks and takers meet in the middle.
            let own = numbers.indices.reversed().filter { $0 % 4 == clerk }.map { numbers[$0] }
            return try Worker(["take-back", scratch.spoolPath] + own)
        }
        let back = clerks.flatMap { $0.rest() }
        let taken = takers.flatMap { $0.rest() }
        #expect((back + taken).sorted() == numbers)
        let files = back.sorted().flatMap { ["\($0).json", "\($0).reason.json"] }
        #expect(scratch.names(.returned) == files)
        #expect(scratch.names(.done) == taken.sorted().map { "\($0).json" })
        for folder in [Folder.tmp, .new, .cur] { #expect(scratch.names(folder) == []) }
        #expect(try findings(scratch) == [])
    }
}
