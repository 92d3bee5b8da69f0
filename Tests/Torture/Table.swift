import Glibc

/// The rows as they are printed, each when it is known.
struct Table {
    private let width: Int

    init(_ names: [String]) {
        width = names.map(\.count).max() ?? 0
        row("kind of fault", "tried", "survived")
        row(String(repeating: "-", count: width), "-----", "--------")
    }

    func row(_ name: String, _ tried: String, _ survived: String) {
        let tried = String(repeating: " ", count: max(0, 7 - tried.count)) + tried
        let survived = String(repeating: " ", count: max(0, 10 - survived.count)) + survived
        print(padded(name) + tried + survived)
        fflush(nil)
    }

    func note(_ name: String, _ text: String) {
        print(padded(name) + "  " + text)
        fflush(nil)
    }

    private func padded(_ name: String) -> String {
        name + String(repeating: " ", count: max(0, width - name.count))
    }
}
