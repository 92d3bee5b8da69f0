#define _GNU_SOURCE
#include "Terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { signal_count = 65 };

static const int caught[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGCONT};
/* Ctrl-Z is undo, so a stop is ignored too: a stopped form would hold its draft for ever. */
static const int ignored[] = {SIGPIPE, SIGXFSZ, SIGTSTP};

/* How a program dies that breaks one of its own rules; Swift's traps are the first two. */
static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

static int wake[2] = {-1, -1};
static volatile sig_atomic_t came[signal_count];
static struct sigaction caught_before[sizeof caught / sizeof *caught];
static struct sigaction ignored_before[sizeof ignored / sizeof *ignored];
static struct sigaction deadly_before[sizeof deadly / sizeof *deadly];
static struct termios settings;
static bool has_settings;
static bool gives_back_when_dying;

/* The flag says what came, so a pipe that is full loses nothing; the byte only wakes the poll. */
static void note(int number) {
    const int kept = errno;
    const unsigned char byte = (unsigned char)number;
    came[number] = 1;
    ssize_t written = write(wake[1], &byte, 1);
    (void)written;
    errno = kept;
}

/* Returning repeats the fault, and then whoever was there before learns of it. */
static void die(int number) {
    static const char farewell[] =
        "\033[?1006l\033[?1000l\033[?2004l\033[?1l\033>\033[m\033[?25h\033[r\033[H\033[2J\033[?1049l\r\n";
    for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++)
        sigaction(deadly[index], &deadly_before[index], NULL);
    if (gives_back_when_dying) {
        ssize_t written = write(STDOUT_FILENO, farewell, sizeof farewell - 1);
        (void)written;
    }
    if (has_settings) tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    /* A trap does not repeat itself. */
    if (number == SIGTRAP) raise(number);
}

void terminal_give_back_when_dying(void) { gives_back_when_dying = true; }

bool terminal_watch(void) {
    if (pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return false;
    has_settings = tcgetattr(STDIN_FILENO, &settings) == 0;
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    for (size_t index = 0; index < sizeof caught / sizeof *caught; index++) {
        came[caught[index]] = 0;
        sigaction(caught[index], &action, &caught_before[index]);
    }
    action.sa_handler = die;
    action.sa_flags = 0;
    for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++)
        sigaction(deadly[index], &action, &deadly_before[index]);
    action.sa_handler = SIG_IGN;
    for (size_t index = 0; index < sizeof ignored / sizeof *ignored; index++)
        sigaction(ignored[index], &action, &ignored_before[index]);
    if (has_settings) {
        /* Letters of Kazakh are bytes above 127: a line set to seven bits would cut them. */
        struct termios eight = settings;
        eight.c_cflag = (eight.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
        eight.c_iflag &= ~(tcflag_t)(ISTRIP | INPCK);
        tcsetattr(STDIN_FILENO, TCSANOW, &eight);
    }
    return true;
}

void terminal_unwatch(bool gone) {
    if (has_settings && !gone) tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    for (size_t index = 0; index < sizeof caught / sizeof *caught; index++)
        if (!(gone && caught[index] == SIGHUP))
            sigaction(caught[index], &caught_before[index], NULL);
    if (gone) signal(SIGHUP, SIG_IGN);
    for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++)
        sigaction(deadly[index], &deadly_before[index], NULL);
    gives_back_when_dying = false;
    for (size_t index = 0; index < sizeof ignored / sizeof *ignored; index++)
        sigaction(ignored[index], &ignored_before[index], NULL);
    close(wake[0]);
    close(wake[1]);
    wake[0] = wake[1] = -1;
}

bool terminal_took_signal(int number) {
    if (number <= 0 || number >= signal_count || !came[number]) return false;
    came[number] = 0;
    return true;
}

terminal_news terminal_wait(int milliseconds) {
    struct pollfd watched[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                {.fd = wake[0], .events = POLLIN}};
    if (poll(watched, 2, milliseconds) < 0)
        return (terminal_news){.input = errno != EINTR, .signal = errno == EINTR};
    if (watched[1].revents) {
        unsigned char bytes[256];
        while (read(wake[0], bytes, sizeof bytes) == sizeof bytes) continue;
    }
    return (terminal_news){.input = watched[0].revents != 0, .signal = watched[1].revents != 0};
}

int terminal_read(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    unsigned char byte;
    if (poll(&input, 1, 0) <= 0 || read(STDIN_FILENO, &byte, 1) != 1) return -1;
    return byte;
}

bool terminal_input_ended(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, 0) <= 0) return false;
    int waiting = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

bool terminal_hung_up(void) {
    struct pollfd sides[2] = {{.fd = STDIN_FILENO}, {.fd = STDOUT_FILENO}};
    return poll(sides, 2, 0) > 0;
}

terminal_extent terminal_extent_now(void) {
    struct winsize window = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return (terminal_extent){0, 0};
    return (terminal_extent){.rows = window.ws_row, .columns = window.ws_col};
}

int terminal_columns(wchar_t character) { return wcwidth(character); }

bool terminal_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= (size_t)written;
    }
    return true;
}
