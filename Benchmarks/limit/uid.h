// UUIDs: of version 7, one after another, and of version 8, by name.
#ifndef UID_H
#define UID_H

#include <stdint.h>

struct uid_factory {
  uint64_t milliseconds;
  uint64_t high;
  uint64_t low;
};

struct uid_factory uids_at(int64_t unix_seconds, const uint64_t random[2]);
// A factory with random bits of the system's.
struct uid_factory random_uids_at(int64_t unix_seconds);

enum { uid_size = 37 };
void next_uid(struct uid_factory *factory, char text[uid_size]);
// The UUID of version 8 of what a source knows by a key.
void named_uid(char text[uid_size], const char *source, const char *key);

#endif
