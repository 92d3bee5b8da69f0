#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>

static SCREEN *screen;
static WINDOW *keys;

curses_opening curses_open(void) {
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) return CURSES_UNKNOWN_TERMINAL;
    if (cursor_address == NULL) {
        curses_close(true);
        return CURSES_CANNOT_PLACE_CURSOR;
    }
    raw();
    noecho();
    nonl();
    typeahead(-1);
    /* Who works over a slow line may ask for a longer wait in the environment. */
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    keys = newpad(1, 1);
    if (keys != NULL) {
        keypad(keys, TRUE);
        nodelay(keys, TRUE);
    }
    /* Some descriptions call control characters by the names of keys: on the Linux console Ctrl-Z would
       be KEY_SUSPEND. */
    for (char control = 1; control < ' '; control++)
        if (control != 27) define_key((const char[]){control, 0}, 0);
    define_key("\177", 0);
    return CURSES_OPENED;
}

void curses_close(bool silently) {
    if (screen == NULL) return;
    if (!silently) endwin();
    if (keys != NULL) delwin(keys);
    delscreen(screen);
    screen = NULL;
    keys = NULL;
}

int curses_read(void) { return keys == NULL ? ERR : wgetch(keys); }

void curses_resume(void) {
    reset_prog_mode();
    keypad(keys, TRUE);
}

void curses_forget(void) { clearok(curscr, TRUE); }

void curses_teach(const char *sequence, int code) { define_key(sequence, code); }

int curses_known(const char *sequence) { return key_defined(sequence); }

void curses_put(int row, int column, wchar_t base, wchar_t mark1, wchar_t mark2, wchar_t mark3,
                wchar_t mark4, attr_t attributes, short pair) {
    const wchar_t text[CCHARW_MAX + 1] = {base, mark1, mark2, mark3, mark4, 0};
    cchar_t cell;
    if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvadd_wch(row, column, &cell);
}

bool curses_follows_ansi(void) {
    return cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0;
}
