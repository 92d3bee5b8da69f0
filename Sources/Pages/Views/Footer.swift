import Canvas
import Casework
import Forms
import Messages

/// A key that does something now, and its word: what the footer is made of.
///
/// It is told by its command, so that its name is that of the table of keys.
package struct FooterItem: Sendable {
    /// The name of the key, or of several.
    let name: String
    /// The key of its word in Locales.
    let word: String

    /// A command by the word of the table of keys, or by what it does here.
    package init(_ command: Command, _ word: String? = nil) {
        name = Keymap.name(of: command)
        self.word = word ?? Keymap.binding(of: command)?.word ?? ""
    }

    /// Commands that do together what the word says.
    package init(_ commands: [Command], _ word: String) {
        (name, self.word) = (Keymap.name(of: commands), word)
    }

    /// Several commands, each by the word of the table of keys.
    package static func each(_ commands: Command...) -> [FooterItem] {
        commands.map { FooterItem($0) }
    }

    /// Digits, or words, that ask for no command.
    package init(_ name: String, _ word: String) {
        (self.name, self.word) = (name, word)
    }
}

extension Model {
    /// The keys that work now with their words, the most useful first.
    var footer: [(name: String, word: String)] {
        let items = topPage.footer(in: self)
        return (guest?.footer(items, in: self) ?? items).map { item in
            (item.name, brief(item.word, joining: "·"))
        }
    }

    /// A word where there is little room: in one language in a narrow window.
    package func brief(_ key: String, joining: String = " / ") -> String {
        Columns(size.columns).isNarrow
            ? world.catalog.text(key, in: documentLanguage) : intake.say(key, joining: joining)
    }

    func scrolling(_ lines: Int) -> [FooterItem] {
        lastTop(of: lines) > 0 ? [FooterItem([.down, .nextScreen], "command.scroll")] : []
    }
}
