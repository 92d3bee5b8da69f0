#define _GNU_SOURCE
#include "Files.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/vfs.h>
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

struct csystem_file_system csystem_file_system_of(int file) {
    struct statfs facts;
    if (fstatfs(file, &facts) != 0) return (struct csystem_file_system){.error = errno};
    return (struct csystem_file_system){
        .kind = (long)facts.f_type,
        .free_bytes = (unsigned long long)facts.f_bavail * (unsigned long long)facts.f_bsize,
        .free_inodes = facts.f_ffree,
        .all_inodes = facts.f_files,
    };
}

unsigned long long csystem_most_descriptors(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 0;
}

int csystem_bell(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

struct csystem_pipe csystem_pipe(void) {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return (struct csystem_pipe){-1, -1};
    return (struct csystem_pipe){ends[0], ends[1]};
}
