import Alphabet
import CNcurses
import CSystem
public import Canvas
import Glibc

/// The clerk's terminal for as long as a session lasts; ncurses behind two verbs, ask and draw.
///
/// It cannot be copied and lives only inside `withSession`, which gives the screen back however the
/// session ends. It belongs to the main actor because ncurses keeps its screen in globals.
@MainActor
public struct Terminal: ~Copyable {
    /// What a session may choose.
    public struct Options: Sendable {
        /// Whether colours may be used at all; the default obeys `NO_COLOR` (no-color.org).
        public var colours: Bool
        /// Whether the terminal shall tell what the mouse does. Selecting with Shift stays the terminal's.
        public var mouse: Bool

        public init(colours: Bool = Options.coloursAreWelcome, mouse: Bool = false) {
            self.colours = colours
            self.mouse = mouse
        }

        /// False when the environment has a `NO_COLOR` that is not empty.
        public static var coloursAreWelcome: Bool { environment("NO_COLOR").isEmpty }
    }

    /// The extent of the screen as of the last event; it changes only with a `.resize`.
    public internal(set) var size: Size
    /// Whether the environment asked for another encoding than UTF-8, which was then overruled.
    public let localeWasNotUTF8: Bool

    let palette: Palette
    let takesMouse: Bool
    var keyboard: Keyboard
    /// The grid that the screen shows, nil when that is unknown.
    var shown: Grid?
    var cursorIsVisible = true
    var hasTitle = false
    /// Whether somebody sent SIGHUP: the terminal may still be there.
    var hangUpIsAsked = false
    /// Whether the terminal is gone: then nothing is drawn or read any more.
    var isGone = false
    /// Whether a resize was the last event, so that a storm of them cannot starve the keys.
    var resizeWasLast = false

    /// Opens the terminal, runs `body` with it and gives the terminal back, also when `body` throws.
    ///
    /// Signals do not end the process meanwhile: they arrive as events. Throws a `TerminalError` when
    /// the session cannot begin, otherwise what `body` throws.
    public static func withSession<Result>(
        _ options: Options = Options(), _ body: (inout Terminal) throws -> Result
    ) throws -> Result {
        let localeWasUTF8 = try open()
        var terminal = Terminal(options, localeWasUTF8: localeWasUTF8)
        defer { terminal.close() }
        return try body(&terminal)
    }

    /// Opens the screen and tells whether the environment asked for UTF-8.
    private static func open() throws(TerminalError) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let localeWasUTF8 = useUTF8Locale()
        // ncurses would believe these for ever, also after the window changed.
        unsafe unsetenv("LINES")
        unsafe unsetenv("COLUMNS")
        // Before newterm: ncurses leaves alone the signals that somebody else already catches.
        guard terminal_watch() else { throw .noResources }
        let result = curses_open()
        if result == CURSES_OPENED { return localeWasUTF8 }
        let hadRoom = canOpenFiles
        terminal_unwatch(false)
        if !hadRoom { throw .noResources }
        let name = String(environment("TERM").withoutHidden.prefix(60))
        throw result == CURSES_CANNOT_PLACE_CURSOR
            ? .cannotPlaceCursor(name) : .unknownTerminal(name)
    }

    /// Whether a description of a terminal could be opened at all: without a free descriptor ncurses
    /// knows none, and says so.
    private static var canOpenFiles: Bool {
        let file = unsafe Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        _ = Glibc.close(file)
        return true
    }

    private init(_ options: Options, localeWasUTF8: Bool) {
        localeWasNotUTF8 = !localeWasUTF8
        palette = Palette(colours: options.colours)
        takesMouse = options.mouse
        size = Size(rows: Int(LINES), columns: Int(COLS))
        keyboard = Keyboard(
            knowing: MainActor.assumeIsolated { .ofTerminal() }, patience: .ofEnvironment,
            takesMouse: options.mouse)
        measure()
        setModes()
        if curses_follows_ansi() { terminal_give_back_when_dying() }
    }

    private mutating func close() {
        // SIGHUP alone does not mean that the terminal is gone, and one that is there is given back.
        let isThere = !terminal_hung_up()
        if isThere {
            removeTitle()
            if curses_follows_ansi() {
                send((takesMouse ? Terminal.mouseOff : "") + "\u{1B}[?2004l")
            }
            showCursor(true)
        }
        curses_close(!isThere)
        terminal_unwatch(!isThere)
    }

    /// Takes over the window's extent; a terminal that does not know it keeps what its name implies.
    mutating func measure() {
        let extent = terminal_extent_now()
        if extent.rows > 0, extent.columns > 0 {
            // Not resizeterm, which puts a key of its own into the input.
            resize_term(Int32(extent.rows), Int32(extent.columns))
        }
        size = Size(rows: Int(LINES), columns: Int(COLS))
    }

    /// Writes a control sequence that ncurses does not know of.
    func send(_ sequence: String) {
        var sequence = sequence
        sequence.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe terminal_write(characters.baseAddress, characters.count)
            }
        }
    }
}

/// A variable of the environment, empty when it is not set.
func environment(_ name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
}
