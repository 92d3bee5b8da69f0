package import Canvas
package import Casework

/// Whoever takes part in the conversation from above the pages: it sees what happens before they do,
/// and may invite to something on the work list, bring a page or a box, and put something beside them.
///
/// A value like a page: what it changes of itself it puts back into `Model.guest`. The rooms below do
/// not know who it is.
package protocol Guest: Sendable {
    /// How long to wait for a key before `.idle` is told; nil where nothing waits for that.
    var patience: Duration? { get }
    /// What else can be begun from the work list.
    func invitations(in world: World) -> [WorkList.Invitation]
    func open(_ invitation: WorkList.Invitation, in model: inout Model) -> [Effect]
    /// Takes in what happened; nil where the pages shall.
    func respond(to event: Event, in model: inout Model) -> [Effect]?
    /// Does what a command asks for; nil where the pages shall.
    func perform(_ command: Command, in model: inout Model) -> [Effect]?
    /// Sees which questionnaire was laid before the clerk.
    func note(_ beginning: Entry.Beginning, in model: inout Model)
    /// The page in place of the one that would be there; nil where that stays.
    func page(at place: PageName, in model: Model) -> (any FullPage)?
    /// What the message line says before all else, a sentence a language; nil for nothing.
    func message(in model: Model) -> [String]?
    /// The footer, made of that of the topmost page.
    func footer(_ items: [FooterItem], in model: Model) -> [FooterItem]
    /// How many columns of the window it takes from the pages, on their right.
    func margin(in model: Model) -> Int
    /// Draws its columns.
    func drawMargin(on grid: inout Grid, in model: Model)
}

/// A box that a guest lays over the page.
package struct GuestBox: Equatable, Sendable {
    package let box: any Box & Hashable

    package static func == (one: GuestBox, other: GuestBox) -> Bool {
        AnyHashable(one.box) == AnyHashable(other.box)
    }
}

extension Overlay {
    /// Over the page lies a box of a guest.
    package static func guest(_ box: any Box & Hashable) -> Overlay { .brought(GuestBox(box: box)) }

    /// The box of a guest, if one lies over the page.
    package var ofGuest: (any Box)? {
        if case .brought(let brought) = self { brought.box } else { nil }
    }
}
