import Foundation
import SpoolSupport
import Spooling
import Testing

/// The power is cut at the very moment at which something was said to be kept.
///
/// On a disk in a file, by the file system's own switch that drops whatever is not durable. Each
/// promise is tried with the program as it is, and with one that leaves a sync out: that one must
/// be caught, otherwise nothing is proved.
@Suite(.enabled(if: Plug.isThere, "cutting the power needs root and a loop device"))
struct PowerCutTests {
    let scratch = Scratch()

    @Test func `a submission that was acknowledged is there after a power cut`() throws {
        #expect(try cutsUntilLoss(of: Self.submission, omitting: nil, cuts: 20) == nil)
    }

    @Test(arguments: [Step.syncFile, .syncDirectory])
    func `a program that leaves out a sync loses a submission and is caught`(step: Step) throws {
        #expect(try cutsUntilLoss(of: Self.submission, omitting: step, cuts: 40) != nil)
    }

    @Test func `a number is never given twice after a power cut`() throws {
        #expect(try cutsUntilLoss(of: Self.number, omitting: nil, cuts: 20) == nil)
    }

    @Test func `a program that leaves out the sync of the register is caught`() throws {
        #expect(try cutsUntilLoss(of: Self.number, omitting: .syncRegister, cuts: 40) != nil)
    }

    @Test func `what was flushed to a draft is there after a power cut`() throws {
        #expect(try cutsUntilLoss(of: Self.draft, omitting: nil, cuts: 20) == nil)
    }

    @Test func `a program that leaves out the sync of a draft is caught`() throws {
        #expect(try cutsUntilLoss(of: Self.draft, omitting: .syncFile, cuts: 40) != nil)
    }

    /// Something that a worker promises, and how to tell afterwards whether it was kept.
    private struct Promise: Sendable {
        let arguments: @Sendable (_ disk: String, _ round: Int) -> [String]
        let isKept: @Sendable (_ disk: String, _ round: Int, _ said: String) throws -> Bool
    }

    private static let submission = Promise { disk, round in
        ["deposit", "\(disk)/spool", "AST01", "id\(round)"]
    } isKept: { disk, round, said in
        let path = "\(disk)/spool/new/\(said.prefix(17)).json"
        return FileManager.default.contents(atPath: path).map(Array.init)
            == contents(of: "id\(round)")
    }

    private static let number = Promise { disk, round in
        ["reserve", "\(disk)/spool", "AST01", "id\(round)"]
    } isKept: { disk, round, said in
        // Nothing but the register knows of it.
        let next = try Spool(at: "\(disk)/spool", laysOut: true).reserve(
            desk: "AST01", year: 2026, for: "probe\(round)")
        return try #require(Number(said.prefix(17))).serial + 1 == next.serial
    }

    private static let draft = Promise { disk, round in
        ["keep", "\(disk)/drafts", "a", "text \(round)"]
    } isKept: { disk, round, said in
        let (journal, recovery) = try Drafts(at: "\(disk)/drafts")
            .open("a", as: Holder(who: "test", host: "test"))
        try journal.close()
        return recovery.payloads.count == Int(said)
            && recovery.payloads.last == Array("text \(round)".utf8)
    }

    /// The round in which a promise was broken, nil when it was kept in all.
    private func cutsUntilLoss(
        of promise: Promise, omitting step: Step?, cuts: Int
    ) throws -> Int? {
        let plug = try Plug(in: scratch.path)
        defer { plug.remove() }
        // The folders are there before the first cut, so that only the promise is at stake.
        _ = try Spool(at: "\(plug.disk)/spool", laysOut: true)
        _ = try Drafts(at: "\(plug.disk)/drafts")
        try plug.settle()
        for round in 0..<cuts {
            let omission = step.map { ["omitting", $0.rawValue] } ?? []
            let worker = try Worker(omission + promise.arguments(plug.disk, round))
            let said = worker.line()
            try plug.pull()
            worker.kill()
            _ = worker.rest()
            try plug.replace()
            if try !promise.isKept(plug.disk, round, #require(said)) { return round }
            try plug.settle()
        }
        return nil
    }
}
