#ifndef CNCURSES_H
#define CNCURSES_H

/* What curses.h includes is included here first: only ncurses itself belongs to the main actor. */
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1

/* ncurses keeps its screen in globals and is not thread-safe. Whatever is declared between push and
   pop compiles inside @MainActor code and nowhere else. */
#pragma clang attribute push(__attribute__((swift_attr("@MainActor"))), \
                             apply_to = any(function, variable(is_global)))
#include <curses.h>
#include <term.h>

/// What came of an attempt to open the screen.
typedef enum curses_opening {
    CURSES_OPENED,
    /// There is no description of a terminal of this name.
    CURSES_UNKNOWN_TERMINAL,
    /// The terminal is known, but its cursor cannot be placed (a printer, `dumb`).
    CURSES_CANNOT_PLACE_CURSOR,
} curses_opening;

/// Opens the screen on standard input and output: raw, no echo, keypad.
///
/// newterm, never initscr, because that one ends the process when $TERM is unknown. ncurses reads
/// nothing: it would give a sequence up that comes in two pieces, and it knows no strings.
curses_opening curses_open(void);

/// Clears the screen and gives it back; `silently` when there is no terminal any more to write to.
void curses_close(bool silently);

/// Sends once more what switches the terminal to its keypad, as after a stop and a continue.
void curses_resume(void);

/// Makes the next refresh paint every cell.
void curses_forget(void);

/// Puts one character, with up to four combining marks (0 for none), into a cell.
///
/// By value, so that the caller needs no pointer and no allocation for a key.
void curses_put(int row, int column, wchar_t base, wchar_t mark1, wchar_t mark2, wchar_t mark3,
                wchar_t mark4, attr_t attributes, short pair);

/// Whether sequences that begin with ESC [ mean to this terminal what they mean to an xterm.
bool curses_follows_ansi(void);

/* The macros that Swift does not see. */

static inline attr_t curses_normal(void) { return A_NORMAL; }
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

#pragma clang attribute pop

#endif
