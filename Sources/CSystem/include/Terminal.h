#ifndef CSYSTEM_TERMINAL_H
#define CSYSTEM_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* What a program needs to know of its terminal besides what is on it: signals, size, whether it is
   still there. Everything here concerns standard input and standard output. */

/// Keeps the terminal's settings, catches the signals and ignores those that would stop or kill.
///
/// The handler is C and does two things that a handler may do: it sets a flag and writes a byte.
/// A handler in Swift may touch the runtime. Returns false when there is no pipe to be had.
bool terminal_watch(void);

/// From now on a program that is killed by a fault of its own leaves xterm's special states first.
///
/// The settings of the line are put back in any case; the sequences are those of ECMA-48 and xterm,
/// so this is for terminals that follow them.
void terminal_give_back_when_dying(void);

/// Puts the settings and the signals back as `terminal_watch` found them.
///
/// When the terminal is gone nothing is written to it and hang-ups stay ignored: a line that drops
/// sends more than one, and the program still has to finish its work.
void terminal_unwatch(bool gone);

/// Whether this signal came since it was last asked for; asking takes it.
bool terminal_took_signal(int signal);

/// What `terminal_wait` saw; neither when the time ran out.
typedef struct terminal_news {
    /// There is something to read, or the end of it: only reading tells.
    bool input;
    bool signal;
} terminal_news;

/// Sleeps until there is input or a signal, at most so many milliseconds; negative is for ever.
///
/// The corresponding call is poll(2). The end of the line counts as input.
terminal_news terminal_wait(int milliseconds);

/// The next byte of standard input, negative when none is there; never waits.
///
/// Byte by byte, so that what was typed ahead is there for whoever reads next.
int terminal_read(void);

/// Whether input is at its end, for a caller that was told of input and read nothing.
///
/// A read that a signal interrupts also brings nothing, so the bytes that wait are counted.
bool terminal_input_ended(void);

/// Whether the other side of the terminal has been closed.
bool terminal_hung_up(void);

/// The rows and columns of a terminal, both 0 when it does not know them.
typedef struct terminal_extent {
    int rows, columns;
} terminal_extent;

/// The corresponding call is ioctl(TIOCGWINSZ).
terminal_extent terminal_extent_now(void);

/// How many columns the system believes a character takes, negative for none that it knows.
///
/// The corresponding call is wcwidth(3), which Swift does not see.
int terminal_columns(wchar_t character);

/// Writes all bytes to standard output, past any buffer; false when it cannot.
bool terminal_write(const char *bytes, size_t count);

#endif
