import JSON
import Messages

/// The mistakes of two files of words, as they are printed.
func mistakes(kk: String, ru: String) throws -> [String] {
    try Catalog.read(kk: read(kk), ru: read(ru), lists: []).mistakes.map(\.description)
}

/// The mistakes that one Russian text has beside the right Kazakh one.
func mistakes(ofRussian text: String) -> [String] {
    Catalog.read(
        kk: .object(["a": "жасыл"]), ru: .object([("a", .string(text))]), lists: []
    ).mistakes.map(\.text)
}

/// The mistakes that one Kazakh text has beside the right Russian one.
func mistakes(ofKazakh text: String) -> [String] {
    Catalog.read(
        kk: .object([("a", .string(text))]), ru: .object(["a": "зеленый"]), lists: []
    ).mistakes.map(\.text)
}

func read(_ text: String) throws -> Node {
    try Node.read(Array(text.utf8))
}
