// All contacts but archived ones as vCards of version 3.0, byte for byte as hearth writes them.
//
// A cursor runs over the contacts and one over each kind of thing they own, all in the same order.
#include <stdio.h>
#include <string.h>

#include "card.h"
#include "commands.h"
#include "database.h"
#include "day.h"

// Rows of a table that contacts own, by contact.
struct children {
  sqlite3_stmt *row;
  bool has_row;
};

static struct children open_children(sqlite3 *database, const char *sql) {
  struct children children = {.row = prepare(database, sql)};
  children.has_row = step(children.row);
  return children;
}

static bool belongs_to(struct children *children, int64_t contact) {
  while (children->has_row && sqlite3_column_int64(children->row, 0) < contact)
    children->has_row = step(children->row);
  return children->has_row && sqlite3_column_int64(children->row, 0) == contact;
}

static void advance(struct children *children) { children->has_row = step(children->row); }

struct card {
  struct card_file *file;
  sqlite3_stmt *contact;
  int64_t id;
  int group_count;
};

// The types of a label: the last ones stand for no label and for one of the owner's own.
static const char *types_of(
    const char *const (*known)[2], const char *label, bool *is_own) {
  while (*(*known)[0] && strcasecmp((*known)[0], label) != 0) known++;
  *is_own = *label && !*(*known)[0];
  return (*known)[1];
}

// Writes a property; a label of its own takes a group and a line.
static void labelled_line(
    struct card *card, const char *head, const char *label, enum value_form form,
    const char *value) {
  char group[32] = "", grouped[128];
  if (label) snprintf(group, sizeof group, "item%d.", ++card->group_count);
  snprintf(grouped, sizeof grouped, "%s%s", group, head);
  begin_line(card->file, grouped);
  append_value(card->file, value, form);
  end_line(card->file);
  if (!label) return;
  snprintf(grouped, sizeof grouped, "%sX-ABLabel", group);
  text_line(card->file, grouped, label);
}

static void write_reach(
    struct card *card, struct children *children, const char *name,
    const char *const (*known)[2]) {
  for (bool is_first = true; belongs_to(children, card->id); advance(children)) {
    const char *label = text_column(children->row, 2);
    bool is_own;
    const char *types = types_of(known, label, &is_own);
    char head[64];
    snprintf(head, sizeof head, "%s;TYPE=%s%s", name, types, is_first ? ",PREF" : "");
    labelled_line(card, head, is_own ? label : NULL, text_value, text_column(children->row, 1));
    is_first = false;
  }
}

static const char *const email_types[][2] = {
    {"work", "INTERNET,WORK"}, {"home", "INTERNET,HOME"}, {"", "INTERNET"}};

static const char *const phone_types[][2] = {
    {"work", "WORK,VOICE"}, {"home", "HOME,VOICE"}, {"cell", "CELL,VOICE"}, {"fax", "FAX"},
    {"pager", "PAGER"},     {"", "VOICE"}};

// Writes parts of a row with semicolons between them.
static void components_line(
    struct card_file *file, const char *head, sqlite3_stmt *row, const int *columns, int count) {
  begin_line(file, head);
  for (int i = 0; i < count; i++) {
    if (i > 0) append_separator(file, ';');
    if (columns[i] >= 0) append_value(file, text_column(row, columns[i]), text_value);
  }
  end_line(file);
}

static void write_addresses(struct card *card, struct children *addresses) {
  static const int columns[] = {-1, -1, 1, 2, 3, 4, 5};
  for (; belongs_to(addresses, card->id); advance(addresses)) {
    const char *label = text_column(addresses->row, 6);
    bool is_work = strcasecmp(label, "work") == 0, is_home = strcasecmp(label, "home") == 0;
    bool is_custom = *label && !is_work && !is_home;
    char head[64] = "";
    if (is_custom) snprintf(head, sizeof head, "item%d.", ++card->group_count);
    strcat(head, is_work ? "ADR;TYPE=WORK" : is_home ? "ADR;TYPE=HOME" : "ADR");
    components_line(card->file, head, addresses->row, columns, 7);
    if (!is_custom) continue;
    snprintf(head, sizeof head, "item%d.X-ABLabel", card->group_count);
    text_line(card->file, head, label);
  }
}

static const char *role_words(const char *role) {
  static const char *const words[][2] = {
      {"agency-recruiter", "Agency recruiter"}, {"in-house-recruiter", "In-house recruiter"},
      {"hiring-manager", "Hiring manager"},     {"interviewer", "Interviewer"},
      {"coordinator", "Coordinator"},           {"referrer", "Referrer"}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strcmp(words[i][0], role) == 0) return words[i][1];
  return "";
}

// Where the person works now; places they have left stay out.
static void write_work(struct card *card, struct children *work) {
  static const int columns[] = {1, 2};
  bool is_first = true;
  for (; belongs_to(work, card->id); advance(work)) {
    if (sqlite3_column_type(work->row, 4) != SQLITE_NULL) continue;
    char head[32] = "ORG";
    if (!is_first) snprintf(head, sizeof head, "item%d.ORG", ++card->group_count);
    components_line(
        card->file, head, work->row, columns, *text_column(work->row, 2) ? 2 : 1);
    if (!is_first) {
      snprintf(head, sizeof head, "item%d.TITLE", card->group_count);
      text_line(card->file, head, text_column(work->row, 3));
      continue;
    }
    is_first = false;
    bool has_title = sqlite3_column_type(card->contact, 9) != SQLITE_NULL;
    text_line(card->file, "TITLE", has_title ? text_column(card->contact, 9)
                                             : text_column(work->row, 3));
    text_line(card->file, "ROLE", role_words(text_column(card->contact, 10)));
  }
  if (!is_first) return;
  text_line(card->file, "TITLE", text_column(card->contact, 9));
  text_line(card->file, "ROLE", role_words(text_column(card->contact, 10)));
}

static void write_links(struct card *card, struct children *links) {
  for (; belongs_to(links, card->id); advance(links)) {
    const char *kind = text_column(links->row, 1), *url = text_column(links->row, 2);
    const char *handle = text_column(links->row, 3);
    bool is_profile = strcmp(kind, "linkedin") == 0;
    const char *label =
        is_profile ? "LinkedIn" : strcmp(kind, "github") == 0 ? "GitHub" : NULL;
    labelled_line(card, "URL", label, uri_value, url);
    if (!is_profile) continue;
    char head[256] = "X-SOCIALPROFILE;TYPE=linkedin";
    if (*handle)
      snprintf(head, sizeof head, "X-SOCIALPROFILE;TYPE=linkedin;X-USER=%.200s", handle);
    labelled_line(card, head, NULL, uri_value, url);
  }
}

static void write_birthday(struct card *card) {
  const char *birthday = text_column(card->contact, 11);
  if (!*birthday) return;
  bool has_year = birthday[0] != '-';
  begin_line(card->file, has_year ? "BDAY" : "BDAY;X-APPLE-OMIT-YEAR=1604");
  if (!has_year) append_value(card->file, "1604", verbatim_value);
  append_value(card->file, has_year ? birthday : birthday + 1, verbatim_value);
  end_line(card->file);
}

static void write_tags(struct card *card, struct children *tags) {
  if (!belongs_to(tags, card->id)) return;
  begin_line(card->file, "CATEGORIES");
  for (bool is_first = true; belongs_to(tags, card->id); advance(tags), is_first = false) {
    if (!is_first) append_separator(card->file, ',');
    append_value(card->file, text_column(tags->row, 1), text_value);
  }
  end_line(card->file);
}

static void write_identity(struct card *card) {
  static const int name_parts[] = {6, 4, 5, 3, 7};
  text_line(card->file, "PRODID", "-//Hearth//Hearth//EN");
  text_line(card->file, "UID", text_column(card->contact, 1));
  text_line(card->file, "FN", text_column(card->contact, 2));
  components_line(card->file, "N", card->contact, name_parts, 5);
  text_line(card->file, "NICKNAME", text_column(card->contact, 8));
  text_line(card->file, "X-PRONOUNS", text_column(card->contact, 15));
}

static void write_remarks(struct card *card, struct children *tags) {
  write_birthday(card);
  text_line(card->file, "TZ;VALUE=text", text_column(card->contact, 12));
  write_tags(card, tags);
  text_line(card->file, "NOTE", text_column(card->contact, 13));
  char when[timestamp_size];
  format_timestamp(when, sqlite3_column_int64(card->contact, 14));
  text_line(card->file, "REV", when);
}

void export_vcards(const char *path, const char *output) {
  sqlite3 *database = open_database(path);
  struct children emails = open_children(
      database, "SELECT contactId, address, label FROM emailAddress ORDER BY contactId, position");
  struct children phones = open_children(
      database, "SELECT contactId, number, label FROM phone ORDER BY contactId, position");
  struct children addresses = open_children(
      database,
      "SELECT contactId, street, locality, region, postalCode, country, label FROM postalAddress"
      " ORDER BY contactId, position");
  struct children work = open_children(
      database,
      "SELECT contactId, name, department, title, endedOn FROM affiliation"
      " JOIN organization ON organization.id = organizationId ORDER BY contactId, position");
  struct children links = open_children(
      database, "SELECT contactId, kind, url, handle FROM link ORDER BY contactId, position");
  struct children tags = open_children(
      database,
      "SELECT contactId, name FROM contactTag JOIN tag ON tag.id = tagId ORDER BY contactId, name");
  struct card_file file = open_card_file(output);
  struct card card = {.file = &file};
  card.contact = prepare(
      database,
      "SELECT id, uid, displayName, namePrefix, givenName, additionalName, familyName, nameSuffix,"
      " nickname, title, role, birthday, timeZone, note, updatedAt, pronouns"
      " FROM contact WHERE status <> 'archived' ORDER BY id");
  while (step(card.contact)) {
    card.id = sqlite3_column_int64(card.contact, 0);
    card.group_count = 0;
    text_line(&file, "BEGIN", "VCARD");
    text_line(&file, "VERSION", "3.0");
    write_identity(&card);
    write_reach(&card, &emails, "EMAIL", email_types);
    write_reach(&card, &phones, "TEL", phone_types);
    write_addresses(&card, &addresses);
    write_work(&card, &work);
    write_links(&card, &links);
    write_remarks(&card, &tags);
    text_line(&file, "END", "VCARD");
    drain(&file);
  }
  close_card_file(&file);
  close_database(database);
}
