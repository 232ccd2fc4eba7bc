#include "uid.h"

#include <string.h>
#include <sys/random.h>

#include "database.h"
#include "digest.h"

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

static void format_uid(char text[uid_size], uint64_t high, uint64_t low) {
  int position = 0;
  for (int nibble = 0; nibble < 32; nibble++) {
    if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) text[position++] = '-';
    uint64_t word = nibble < 16 ? high : low;
    text[position++] = "0123456789abcdef"[word >> (60 - nibble % 16 * 4) & 15];
  }
  text[position] = '\0';
}

void next_uid(struct uid_factory *factory, char text[uid_size]) {
  factory->low = (factory->low + 1) & 0x3FFFFFFFFFFFFFFF;
  if (factory->low == 0) factory->high++;
  format_uid(text, factory->milliseconds << 16 | 0x7000 | factory->high,
             factory->low | (uint64_t)0x8000 << 48);
}

void named_uid(char text[uid_size], const char *source, const char *key) {
  digest value = add_part(empty_digest(), source, strlen(source));
  value = add_part(value, key, strlen(key));
  uint64_t high = (uint64_t)(value >> 64), low = (uint64_t)value;
  format_uid(text, (high & ~(uint64_t)0xF000) | 0x8000, low << 2 >> 2 | (uint64_t)2 << 62);
}
