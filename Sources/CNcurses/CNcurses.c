#include "CNcurses.h"

#include <string.h>

static SCREEN *screen;

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
    keypad(stdscr, TRUE);
    return CURSES_OPENED;
}

/* Names must not stay behind. The screen is cleared even where there is another one to go back to,
   because GNU screen and PuTTY may have been told to have one only; what was scrolled out of it before
   belongs to whoever worked there, unless ours is the same screen. */
static void give_back(void) {
    clear();
    refresh();
    endwin();
    if (enter_ca_mode != NULL) return;
    if (clear_screen != NULL) putp(clear_screen);
    const char *const clear_scrollback = tigetstr("E3");
    if (clear_scrollback != NULL && clear_scrollback != (char *)-1) putp(clear_scrollback);
    fflush(stdout);
}

void curses_close(bool silently) {
    if (screen == NULL) return;
    if (!silently) give_back();
    delscreen(screen);
    screen = NULL;
}

void curses_resume(void) {
    reset_prog_mode();
    keypad(stdscr, TRUE);
}

void curses_forget(void) { clearok(curscr, TRUE); }

void curses_put(int row, int column, wchar_t base, wchar_t mark1, wchar_t mark2, wchar_t mark3,
                wchar_t mark4, attr_t attributes, short pair) {
    const wchar_t text[CCHARW_MAX + 1] = {base, mark1, mark2, mark3, mark4, 0};
    cchar_t cell;
    if (setcchar(&cell, text, attributes, pair, NULL) == OK)
        mvadd_wchnstr(row, column, &cell, 1);
}

bool curses_follows_ansi(void) {
    return cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0;
}
