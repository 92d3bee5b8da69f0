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
    let phone: Pair
    /// The police unit to which applications go.
    let police: Pair

    package init(
        name: Pair = Pair(), address: Pair = Pair(), phone: Pair = Pair(), police: Pair = Pair()
    ) {
        self.name = name
        self.address = address
        self.phone = phone
        self.police = police
    }
}
