#include "uid.h"

#include <sys/random.h>

#include "database.h"

struct uid_factory uids_at(int64_t unix_seconds, const uint64_t random[2]) {
  return (struct uid_factory){
      .milliseconds = (uint64_t)unix_seconds * 1000,
      .high = random[0] & 0x7FF,
      .low = random[1] & 0x3FFFFFFFFFFFFFFF,
  };
}

struct uid_factory random_uids_at(int64_t unix_seconds) {
  uint64_t random[2];
  if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random) fail("no random bits");
  return uids_at(unix_seconds, random);
}

void next_uid(struct uid_factory *factory, char text[uid_size]) {
  factory->low = (factory->low + 1) & 0x3FFFFFFFFFFFFFFF;
  if (factory->low == 0) factory->high++;
  const uint64_t words[2] = {
      factory->milliseconds << 16 | 0x7000 | factory->high,
      factory->low | (uint64_t)0x8000 << 48,
  };
  int position = 0;
  for (int nibble = 0; nibble < 32; nibble++) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) text[position++] = '-';
    text[position++] = "0123456789abcdef"[words[nibble / 16] >> (60 - nibble % 16 * 4) & 15];
  }
  text[position] = '\0';
}
