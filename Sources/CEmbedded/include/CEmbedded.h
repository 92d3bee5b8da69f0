#ifndef CEMBEDDED_H
#define CEMBEDDED_H
#include <stddef.h>

/// A file of Screens or Locales, or the hub's, that is inside the program.
struct embedded_file {
    /// Folder and name, as in `Screens/10-person.json`.
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

/// The files, in byte order of their names within each folder; `number` counts from zero.
size_t embedded_file_count(void);
struct embedded_file embedded_file(size_t number);

#endif
