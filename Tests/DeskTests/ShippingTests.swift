import DeskSupport
import Forms
import Messages
import RecordSamples
import SpoolSupport
import Spooling
import Testing

@testable import Casework
@testable import Desk

/// What a clerk sees and does while her submissions go to another machine.
@MainActor @Suite struct ShippingTests {
    let scratch = Scratch()
    let house: House
    let spool: Spool
    let number: Number

    init() throws {
        house = try House()
        try Clerk(spool: scratch.spoolPath, drafts: scratch.draftsPath, house: house).finish("a")
        spool = try scratch.spool()
        number = try #require(try spool.list([.new]).first?.number)
    }

    private func desk(ships: Bool = true) throws -> Workdesk {
        try house.desk(in: scratch, isShipped: ships)
    }

    private func takeBack(at desk: Workdesk) -> [Reply] {
        let beginning = Entry.Beginning(
            id: "", revision: "", language: .kk, startedAt: Clock.current.now, owner: "",
            isDemo: false)
        return desk.perform(
            .takeBack(number: number.description), besides: beginning, language: .kk)
    }

    private func isOpened(_ replies: [Reply]) -> Bool {
        replies.contains { if case .opened = $0 { true } else { false } }
    }

    private func message(_ replies: [Reply]) -> String? {
        for case .failed(let key, _) in replies { return key }
        return nil
    }

    private func offer(_ change: (inout Dispatch) -> Void = { _ in }) throws {
        var dispatch = Dispatch(side: .sends)
        change(&dispatch)
        try spool.keep(dispatch)
    }

    private func standing() throws -> WorkList.Standing? {
        try desk().workList().finished.first?.standing
    }

    @Test func `the list tells what is not sent, then sent, taken, done`() throws {
        #expect(try desk(ships: false).workList().shipping == nil)
        let list = try desk().workList()
        #expect(list.shipping?.unsent == 1 && list.shipping?.oldest != nil)
        #expect(try standing() == .unsent)
        let loaded = try #require(try spool.load(number, from: .new))
        #expect(try spool.advance([loaded]) == [number])
        #expect(try standing() == .sent)
        #expect(try desk().workList().shipping?.unsent == 0)
        try offer { $0.taken = [number] }
        #expect(try standing() == .taken)
        try spool.acknowledge(number)
        #expect(try standing() == .processed)
    }

    @Test func `what was never offered is taken back at once`() throws {
        #expect(isOpened(takeBack(at: try desk())))
        #expect(try spool.folder(of: number) == .returned)
    }

    @Test(arguments: [Folder.new, .cur])
    func `what was offered is asked for, and stays until the other machine has answered`(
        folder: Folder
    ) throws {
        try offer { $0.offered = [number] }
        if folder == .cur {
            let loaded = try #require(try spool.load(number, from: .new))
            _ = try spool.advance([loaded])
        }
        let replies = takeBack(at: try desk())
        #expect(message(replies) == "takeBack.asked" && !isOpened(replies))
        #expect(try spool.folder(of: number) == folder)
        #expect(try spool.askedBack() == [number])
        #expect(try standing() == .askedBack)
        // Once the hub has said yes, it is corrected like any other.
        try spool.giveBack(number)
        #expect(isOpened(takeBack(at: try desk())))
    }

    @Test func `nothing is taken back here while something is being shipped`() throws {
        let lock = try spool.lockDispatch(makes: true)
        #expect(message(takeBack(at: try desk())) == "takeBack.asked")
        #expect(try spool.folder(of: number) == .new)
        lock.release()
    }

    @Test func `what the unit works on is not taken back`() throws {
        let loaded = try #require(try spool.load(number, from: .new))
        _ = try spool.advance([loaded])
        try offer { $0.taken = [number] }
        #expect(message(takeBack(at: try desk())) == "takeBack.taken")
        #expect(try spool.askedBack().isEmpty)
    }

    @Test func `a spool that ships is known as such, whatever the settings say`() throws {
        try offer()
        #expect(try desk(ships: false).workList().shipping?.unsent == 1)
    }

    @Test func `a file that changed since it was read stays where it is`() throws {
        let loaded = try #require(try spool.load(number, from: .new))
        var bytes = loaded.bytes
        bytes.append(0x0A)
        scratch.write(bytes, .new, "\(number).json")
        #expect(try spool.advance([loaded]).isEmpty)
        #expect(try spool.folder(of: number) == .new)
    }

    @Test func `what is known of the other machine is read as it was kept`() throws {
        var dispatch = Dispatch(side: .receives)
        dispatch.guests = ["AST07", "KOK02"]
        dispatch.asked = "2026-11-27"
        dispatch.timeline = "00000002"
        dispatch.offered = [number]
        dispatch.withdrawn = [try .test(76)]
        dispatch.local = [try .test(75)]
        dispatch.again = [try .test(74)]
        dispatch.batch = 25
        dispatch.taken = [try .test(77)]
        dispatch.problems = [try .test(78): .known(.conflict), try .test(79): .new("elsewhere")]
        dispatch.parcel = 12
        dispatch.answer = Dispatch.Answer(parcel: 11, at: "2026-11-27T10:00:00Z")
        try spool.keep(dispatch)
        #expect(try spool.dispatch() == dispatch)
        #expect(spool.verify(now: Clock.current.now.seconds).isEmpty)
    }
}
