import Alphabet
import CNcurses

extension Terminal {
    /// Names the window, where the terminal has a window with a name.
    ///
    /// Only harmless text gets through, at most 80 characters of it: a title is a control sequence,
    /// and what stands in it must not end it. The name that was there comes back with the session's
    /// end on terminals that keep a stack of titles.
    public mutating func setTitle(_ title: String) {
        guard !isGone, titlesAreKnown else { return }
        if !hasTitle { send("\u{1B}[22;2t") }
        hasTitle = true
        send("\u{1B}]2;\(title.withoutHidden.prefix(80))\u{07}")
    }

    mutating func removeTitle() {
        guard hasTitle else { return }
        send("\u{1B}]2;\u{07}\u{1B}[23;2t")
        hasTitle = false
    }

    /// By name, because few descriptions tell: on the Linux console the sequence would be garbage.
    private var titlesAreKnown: Bool {
        let name = environment("TERM")
        let families = [
            "xterm", "tmux", "screen", "rxvt", "konsole", "gnome", "vte", "foot", "alacritty",
            "kitty",
            "st-", "putty", "mlterm", "mintty",
        ]
        return curses_follows_ansi() && families.contains { name.hasPrefix($0) }
    }
}
