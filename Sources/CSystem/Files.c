#define _GNU_SOURCE
#include "Files.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <fcntl.h>
#include <unistd.h>

int csystem_rename_without_replacing(
    int from_directory, const char *from, int to_directory, const char *to) {
    return renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
}

const char *csystem_error_text(int number) {
    return strerrordesc_np(number);
}

void csystem_ignore_file_size_signal(void) {
    signal(SIGXFSZ, SIG_IGN);
}

const char *csystem_next_entry(DIR *stream, unsigned char *kind) {
    errno = 0;
    struct dirent *entry = readdir(stream);
    if (entry == NULL) return NULL;
    *kind = entry->d_type;
    return entry->d_name;
}

int csystem_bell(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

struct csystem_pipe csystem_pipe(void) {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return (struct csystem_pipe){-1, -1};
    return (struct csystem_pipe){ends[0], ends[1]};
}
