// The calls about files that Glibc's overlay for Swift lacks.
#ifndef CSYSTEM_FILES_H
#define CSYSTEM_FILES_H

#include <dirent.h>
#include <sys/xattr.h>

/// renameat2(2) with RENAME_NOREPLACE: fails with EEXIST where rename(2) would replace.
int csystem_rename_without_replacing(
    int from_directory, const char *from, int to_directory, const char *to);

/// The English sentence for an errno, whatever the locale; NULL when there is none.
const char *csystem_error_text(int number);

/// Turns the death by SIGXFSZ into a plain EFBIG from write(2).
void csystem_ignore_file_size_signal(void);

/// The name of a directory's next entry, NULL at the end (errno 0) and on error (errno set). `kind`
/// receives DT_REG and the like, DT_UNKNOWN where the file system does not say.
const char *csystem_next_entry(DIR *stream, unsigned char *kind);

/// A descriptor on which one thread waits with poll(2) until another writes 8 bytes, eventfd(2);
/// neither side ever blocks on reading or writing it.
int csystem_bell(void);

/// What kind of file system an open file lies on (the magic numbers of statfs(2)), and what is left of it.
struct csystem_file_system { long kind; unsigned long long free_bytes, free_inodes, all_inodes; int error; };
struct csystem_file_system csystem_file_system_of(int file);

/// How many files a program may have open at once.
unsigned long long csystem_most_descriptors(void);

/// A pipe that is closed in whatever is started: its ends to read and to write, -1 where there is none.
struct csystem_pipe { int read, write; };
struct csystem_pipe csystem_pipe(void);

#endif
