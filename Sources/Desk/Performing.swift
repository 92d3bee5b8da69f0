import Alphabet
package import Casework
package import Messages

extension Workdesk {
    /// Does what is asked, and says what came of it.
    ///
    /// - Parameters:
    ///   - own: how the questionnaire began that is before the clerk.
    ///   - language: that of the screen.
    package func perform(
        _ request: Request, besides own: Entry.Beginning, language: Language
    ) -> [Reply] {
        switch request {
        case .begin: return [.begun(identifier: String.randomIdentifier())]
        case .deposit(let record): return deposit(record)
        case .keep(let entries): return keep(entries).map { [$0] } ?? []
        case .lookUp(let iin): return lookUp(iin, besides: own)
        case .sync:
            sync()
            return []
        case .leave: return leave().map { [$0] } ?? []
        case .list: return [.listed(workList())]
        case .open(let draft): return open(draft)
        case .correct(let number): return correct(number, language: language)
        case .fetch(let number): return [fetch(number)]
        case .takeBack(let number): return takeBack(number, language: language)
        case .discard(let draft): return discard(draft).map { [$0] } ?? []
        case .restore(let draft): return restore(draft).map { [$0] } ?? []
        }
    }
}
