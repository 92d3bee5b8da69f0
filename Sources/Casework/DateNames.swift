import Forms
import Messages

extension DateWords {
    /// The words of dates in both languages: papers may have either, whatever the screen speaks.
    init(_ catalog: Catalog) {
        let words = { (key: String) in
            [Language.kk, .ru].filter { _ in catalog.contains(key) }.flatMap {
                catalog.text(key, in: $0).split(separator: " ").map(String.init)
            }
        }
        self.init(
            months: (1...12).map { words("calendar.month.\($0)") }, others: words("calendar.words"))
    }
}
