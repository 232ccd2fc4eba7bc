// The key by which an import knows a row again: FNV-1a of 128 bits, as hearth makes it.
#ifndef DIGEST_H
#define DIGEST_H

#include <stddef.h>

__extension__ typedef unsigned __int128 digest;

digest empty_digest(void);
// Adds a part and what ends it.
digest add_part(digest value, const char *bytes, size_t count);

enum { digest_size = 33 };
void format_digest(char text[digest_size], digest value);

#endif
