#include "digest.h"

static digest wide(unsigned long long high, unsigned long long low) {
  return (digest)high << 64 | low;
}

digest empty_digest(void) { return wide(0x6c62272e07bb0142, 0x62b821756295c58d); }

static digest add_byte(digest value, unsigned char byte) {
  return (value ^ byte) * wide(1 << 24, 0x13b);
}

digest add_part(digest value, const char *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) value = add_byte(value, (unsigned char)bytes[i]);
  return add_byte(value, 0x1f);
}

void format_digest(char text[digest_size], digest value) {
  for (int i = 0; i < digest_size - 1; i++)
    text[i] = "0123456789abcdef"[(unsigned)(value >> (124 - 4 * i)) & 15];
  text[digest_size - 1] = '\0';
}
