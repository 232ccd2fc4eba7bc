// A file of touchpoints to import: later than those of the seed, in no order, by e-mail address.
#include <inttypes.h>
#include <stdio.h>

#include "commands.h"
#include "database.h"
#include "sample.h"

void print_csv(const char *path, int64_t rows) {
  sqlite3 *database = open_database(path);
  int64_t contacts = query_integer(database, "SELECT count(*) FROM contact");
  close_database(database);
  if (contacts == 0) fail("'%s' has no contacts", path);
  struct generator generator = {20260504};
  char address[sample_size];
  puts("contact,unix_time,direction");
  for (int64_t i = 0; i < rows; i++) {
    email_address(address, 1 + skewed_below(&generator, contacts));
    int64_t at = last_second + below(&generator, 90 * 86400);
    printf("%s,%" PRId64 ",%s\n", address, at, below(&generator, 5) < 2 ? "in" : "out");
  }
}
