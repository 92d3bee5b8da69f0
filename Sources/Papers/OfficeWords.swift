import Messages

/// How the office is called on paper, in both languages; empty where nobody set it.
package struct OfficeWords: Sendable {
    package struct Pair: Sendable {
        let kk: String
        let ru: String

        package init(kk: String = "", ru: String = "") {
            self.kk = kk
            self.ru = ru
        }

        func text(in language: Language) -> String { language == .ru ? ru : kk }
    }

    let name: Pair
    let address: Pair

    package init(name: Pair = Pair(), address: Pair = Pair()) {
        self.name = name
        self.address = address
    }
}
