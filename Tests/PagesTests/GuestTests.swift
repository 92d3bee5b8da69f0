import Canvas
import JSON
import Messages
import Testing

@testable import Casework
@testable import Pages

/// What the pages leave to a guest, and what stays theirs.
@Suite struct GuestTests {
    /// Swallows pastes, and takes ten columns.
    private struct Visitor: Guest {
        var opened = 0
        var patience: Duration? { nil }

        func invitations(in world: World) -> [WorkList.Invitation] {
            [
                WorkList.Invitation(
                    id: "a", name: "Visit", heading: "list.drafts", title: "list.screen",
                    note: "list.problems", hint: "list.hint")
            ]
        }

        func open(_ invitation: WorkList.Invitation, in model: inout Model) -> [Effect] {
            model.guest = Visitor(opened: opened + 1)
            return []
        }

        func respond(to event: Event, in model: inout Model) -> [Effect]? {
            if case .terminal(.paste) = event { [] } else { nil }
        }

        func perform(_ command: Command, in model: inout Model) -> [Effect]? { nil }
        func note(_ beginning: Entry.Beginning, in model: inout Model) {}
        func page(at place: PageName, in model: Model) -> (any FullPage)? { nil }
        func message(in model: Model) -> [String]? { nil }
        func footer(_ items: [FooterItem], in model: Model) -> [FooterItem] { items }
        func margin(in model: Model) -> Int { 10 }

        func drawMargin(on grid: inout Grid, in model: Model) {
            grid.write("margin", at: Position(row: 0, column: model.size.columns))
        }
    }

    private func visited() throws -> Typist {
        var typist = Typist(try Office.shared.get().world())
        typist.model = Model(
            world: typist.model.world, clock: .inTheMorning(), size: Size(rows: 24, columns: 90),
            language: .ru, workList: .sample, guest: Visitor())
        return typist
    }

    @Test func `what a guest invites to is a line of the work list, and opening it is the guest's`()
        throws
    {
        var typist = try visited()
        #expect(typist.model.searched.lines(filter: "visit").count == 1)
        typist.type("visit")
        typist.press(.enter)
        #expect((typist.model.guest as? Visitor)?.opened == 1)
        typist.hear(.desk(.listed(.sample)))
        #expect(typist.model.workList.invitations.map(\.id) == ["a"])
    }

    @Test func `a guest's margin lies beside the pages, which keep the rest`() throws {
        let model = try visited().model
        #expect(model.size == Size(rows: 24, columns: 80))
        #expect(model.view.size == Size(rows: 24, columns: 90))
        #expect(model.view.text[0].hasSuffix("margin"))
    }

    @Test func `what a guest takes never reaches the pages, and the rest does`() throws {
        var typist = try visited()
        typist.take(.paste("kim"))
        #expect(typist.model.filter.isEmpty)
        typist.type("k")
        #expect(typist.model.filter == "k")
    }

    @Test(arguments: [true, false])
    func `only in training an enclosure makes an applicant invented`(
        _ isTraining: Bool
    ) throws {
        let world = try Office.shared.get().world(isTraining: isTraining)
        var beginning = world.beginning("a", language: .kk, clock: .inTheMorning())
        #expect(!beginning.isInvented)
        beginning.enclosure = .object([("case", .string("family")), ("filled", .bool(true))])
        #expect(beginning.isInvented == isTraining)
        let line = try Node.read(Array(Entry.began(beginning).node.line.utf8))
        #expect(Entry(line) == .began(beginning))
    }
}
