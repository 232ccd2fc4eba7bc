#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "database.h"

static const char usage[] =
    "usage: limit version\n"
    "       limit cold DB COUNT\n"
    "       limit today DB COUNT\n"
    "       limit show DB CONTACT\n"
    "       limit log DB CONTACT TEXT\n"
    "       limit vcard DB OUT\n"
    "       limit import DB CSV\n"
    "       limit seed DB CONTACTS TOUCHPOINTS\n"
    "       limit cases DB COUNT\n"
    "       limit csv DB ROWS\n";

static int64_t number(const char *text) {
  char *end;
  int64_t value = strtoll(text, &end, 10);
  if (*text == '\0' || *end != '\0' || value < 1) fail("'%s' is no positive number", text);
  return value;
}

int main(int count, char **words) {
  const char *command = count > 1 ? words[1] : "";
  if (strcmp(command, "version") == 0 && count == 2) {
    puts(sqlite3_libversion());
  } else if (strcmp(command, "cold") == 0 && count == 4) {
    cold(words[2], number(words[3]));
  } else if (strcmp(command, "today") == 0 && count == 4) {
    today(words[2], number(words[3]));
  } else if (strcmp(command, "show") == 0 && count == 4) {
    show(words[2], number(words[3]));
  } else if (strcmp(command, "log") == 0 && count == 5) {
    log_call(words[2], number(words[3]), words[4]);
  } else if (strcmp(command, "vcard") == 0 && count == 4) {
    export_vcards(words[2], words[3]);
  } else if (strcmp(command, "import") == 0 && count == 4) {
    import_csv(words[2], words[3]);
  } else if (strcmp(command, "seed") == 0 && count == 5) {
    seed(words[2], number(words[3]), number(words[4]));
  } else if (strcmp(command, "cases") == 0 && count == 4) {
    add_cases(words[2], number(words[3]));
  } else if (strcmp(command, "csv") == 0 && count == 4) {
    print_csv(words[2], number(words[3]));
  } else {
    fputs(usage, stderr);
    return 64;
  }
  return 0;
}
