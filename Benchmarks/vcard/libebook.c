// The fastest peer that the research found: Evolution's own reader and writer, card by card.
//
//   libebook FILE.vcf      # reads every card, writes it as 3.0 to /dev/null, prints cards and bytes
#include <fcntl.h>
#include <libebook-contacts/libebook-contacts.h>
#include <stdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *message) {
  fprintf(stderr, "libebook: %s\n", message);
  exit(1);
}

// Appends the next card to `card`; false at the end of the file. libebook leaves it to its callers
// to split a file, and they look for the line that ends a card.
static bool read_card(FILE *file, GString *card) {
  static char *line;
  static size_t capacity;
  g_string_truncate(card, 0);
  for (ssize_t length; (length = getline(&line, &capacity, file)) > 0;) {
    g_string_append_len(card, line, length);
    if (g_ascii_strncasecmp(line, "END:VCARD", 9) == 0) return true;
  }
  return false;
}

static void write_all(int output, const char *bytes, size_t count) {
  for (size_t start = 0; start < count;) {
    ssize_t written = write(output, bytes + start, count - start);
    if (written < 0) fail("cannot write");
    start += (size_t)written;
  }
}

// Parses a card and appends it, as 3.0, to `output`; gives the number of its properties.
static guint convert(const GString *card, GString *output) {
  EVCard *parsed = e_vcard_new_from_string(card->str);
  // It parses when it is first asked for a property, and hands back what it was given until then.
  guint count = g_list_length(e_vcard_get_attributes(parsed));
  char *written = e_vcard_to_string(parsed, EVC_FORMAT_VCARD_30);
  g_string_append(output, written);
  g_free(written);
  g_object_unref(parsed);
  return count;
}

int main(int argc, char **argv) {
  if (argc != 2) fail("usage: libebook FILE.vcf");
  enum { piece = 1 << 16 };
  FILE *file = strcmp(argv[1], "-") == 0 ? stdin : fopen(argv[1], "re");
  if (!file) fail("cannot read the file");
  setvbuf(file, NULL, _IOFBF, piece);
  int sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
  GString *card = g_string_new(NULL), *output = g_string_new(NULL);
  size_t cards = 0, properties = 0, bytes = 0;
  while (read_card(file, card)) {
    properties += convert(card, output);
    cards++;
    if (output->len < piece) continue;
    write_all(sink, output->str, output->len);
    bytes += output->len;
    g_string_truncate(output, 0);
  }
  write_all(sink, output->str, output->len);
  bytes += output->len;
  printf("%zu cards, %zu properties, %zu bytes\n", cards, properties, bytes);
}
