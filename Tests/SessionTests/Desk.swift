import Forms

@testable import Session

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
                number: "AST01-2026-000118", name: "Шмидт Андрей",
                reason: "нет согласия второго родителя")
        ],
        discarded: [draft("a4", "Серікова Айгүл", screen: 4, problems: 1, minutes: 26 * 60)],
        finishedToday: 7, lastNumber: "AST01-2026-000123")

    private static func draft(
        _ id: String, _ name: String, screen: Int, problems: Int, minutes: Int,
        heldBy: String? = nil
    ) -> Draft {
        let now = Clock.inTheMorning().now
        return Draft(
            id: id, name: name, screen: screen, problems: problems,
            modified: Instant(seconds: now.seconds - minutes * 60), heldBy: heldBy,
            owner: "serikova", revision: "348-2026")
    }
}
