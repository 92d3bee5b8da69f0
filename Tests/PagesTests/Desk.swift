import Forms

@testable import Casework
@testable import Pages

extension WorkList {
    /// An invented desk on an invented morning.
    static let sample = WorkList(
        drafts: [
            draft("a1", "Жұмағұлов Ерасыл", screen: 0, problems: 2, minutes: 12),
            draft("a2", "Ким Виктория", screen: 2, problems: 0, minutes: 190, heldBy: "ast01-02"),
            draft("a3", "", screen: 0, problems: 0, minutes: 3 * 24 * 60),
        ],
        returned: [
            Returned(
                number: "AST01-2026-000118",
                applicant: Person(name: "Шмидт Андрей", iin: "750302300463"),
                reason: "нет согласия второго родителя",
                dueOn: Day(year: 2026, month: 12, day: 18)),
            Returned(
                number: "AST01-2026-000119",
                applicant: Person(name: "Әлімбекова Жанна Нұрланқызы", iin: "880217450311"),
                reason: longReason, dueOn: Day(year: 2026, month: 12, day: 21)),
        ],
        finished: [
            finished(123, "Досжанов Қайрат Серікұлы", .deposited),
            finished(122, "Иванова Ольга Петровна", .taken),
            finished(121, "Нұрмұхамедова Ақмарал", .replaced),
        ],
        discarded: [draft("a4", "Серікова Айгүл", screen: 4, problems: 1, minutes: 26 * 60)])

    /// As long as a reason may be: 1,000 letters, of which no two words are the same.
    static let longReason = String(
        (1...100).map { "қате\($0) түзетілсін\($0);" }.joined(separator: " ")
            .prefix(1000))

    private static func finished(_ serial: Int, _ name: String, _ standing: Standing) -> Finished {
        Finished(
            number: "AST01-2026-000\(serial)", applicant: Person(name: name),
            dueOn: Day(year: 2026, month: 12, day: 22), standing: standing)
    }

    private static func draft(
        _ id: String, _ name: String, screen: Int, problems: Int, minutes: Int,
        heldBy: String? = nil
    ) -> Draft {
        let now = Clock.inTheMorning().now
        return Draft(
            id: id, applicant: Person(name: name), screen: screen, problems: problems,
            modified: Instant(seconds: now.seconds - minutes * 60), heldBy: heldBy,
            owner: "serikova", revision: "348-2026")
    }
}
