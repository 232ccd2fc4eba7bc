// Fills an empty hearth database with made-up contacts and touchpoints.
#include <inttypes.h>
#include <stdio.h>

#include "commands.h"
#include "database.h"
#include "day.h"
#include "sample.h"
#include "touch_batch.h"

enum { people_per_organization = 25 };

static const char *const tag_names[] = {"backend", "data",   "fintech",  "health",
                                        "ireland", "remote", "robotics", "trusted"};
enum { tag_count = sizeof tag_names / sizeof *tag_names };

struct seeding {
  struct change_group group;
  struct generator generator;
  int64_t contacts;
  int64_t email_count, phone_count, link_count, affiliation_count, contact_tag_count;
};

// Binds a new uid, which lives until the next one.
static void bind_uid(struct seeding *seeding, sqlite3_stmt *insert, int index) {
  static char uid[uid_size];
  next_uid(&seeding->group.uids, uid);
  bind_text(insert, index, uid);
}

static void seed_organizations(struct seeding *seeding) {
  sqlite3 *database = seeding->group.database;
  int64_t count = seeding->contacts / people_per_organization + 1;
  sqlite3_stmt *insert = prepare(
      database,
      "INSERT INTO organization (id, uid, name, kind, createdAt, updatedAt)"
      " VALUES (?, ?, ?, ?, ?, ?)");
  char name[sample_size];
  for (int64_t id = 1; id <= count; id++) {
    organization_name(name, id - 1);
    sqlite3_bind_int64(insert, 1, id);
    bind_uid(seeding, insert, 2);
    bind_text(insert, 3, name);
    bind_text(insert, 4, id % 3 ? "agency" : "employer");
    sqlite3_bind_int64(insert, 5, first_second);
    sqlite3_bind_int64(insert, 6, first_second);
    run(insert);
  }
  journal_run(&seeding->group, "organization", 1, count);
}

static void seed_tags(struct seeding *seeding) {
  sqlite3_stmt *insert =
      prepare(seeding->group.database, "INSERT INTO tag (id, uid, name) VALUES (?, ?, ?)");
  for (int i = 0; i < tag_count; i++) {
    sqlite3_bind_int64(insert, 1, i + 1);
    bind_uid(seeding, insert, 2);
    bind_text(insert, 3, tag_names[i]);
    run(insert);
  }
  journal_run(&seeding->group, "tag", 1, tag_count);
}

static void seed_contact(struct seeding *seeding, sqlite3_stmt *insert, int64_t id) {
  static const char *const roles[] = {"agency-recruiter", "agency-recruiter", "in-house-recruiter",
                                      "hiring-manager", "interviewer", "other"};
  static const char *const tiers[] = {"A", "B", "C", NULL, NULL};
  struct generator *generator = &seeding->generator;
  char family[sample_size], name[2 * sample_size], note[note_size] = "";
  family_name(family, id - 1);
  snprintf(name, sizeof name, "%s %s", given_name(id - 1), family);
  if (below(generator, 5) < 2) note_text(note, generator);
  sqlite3_bind_int64(insert, 1, id);
  bind_uid(seeding, insert, 2);
  bind_text(insert, 3, name);
  bind_text(insert, 4, given_name(id - 1));
  bind_text(insert, 5, family);
  bind_text(insert, 6, roles[below(generator, 6)]);
  bind_text(insert, 7, below(generator, 2) ? "Senior Talent Partner, Platform" : NULL);
  bind_text(insert, 8, tiers[below(generator, 5)]);
  bind_text(insert, 9, note);
  bind_text(insert, 10, below(generator, 20) ? "active" : "archived");
  bind_optional(insert, 11, below(generator, 10) == 0, 30);
  sqlite3_bind_int64(insert, 12, first_second);
  sqlite3_bind_int64(insert, 13, first_second + below(generator, 100000));
  run(insert);
}

static void seed_contacts(struct seeding *seeding) {
  sqlite3_stmt *insert = prepare(
      seeding->group.database,
      "INSERT INTO contact (id, uid, displayName, givenName, familyName, role, title, tier, note,"
      " status, cadenceDays, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (int64_t id = 1; id <= seeding->contacts; id++) seed_contact(seeding, insert, id);
  journal_run(&seeding->group, "contact", 1, seeding->contacts);
}

// Runs an insert into one of the tables that contacts own: its first columns are uid and contactId.
static void own(
    struct seeding *seeding, sqlite3_stmt *insert, int64_t contact, const char *first,
    const char *second, int64_t *count) {
  bind_uid(seeding, insert, 1);
  sqlite3_bind_int64(insert, 2, contact);
  bind_text(insert, 3, first);
  bind_text(insert, 4, second);
  run(insert);
  ++*count;
}

static void seed_reach(struct seeding *seeding) {
  sqlite3 *database = seeding->group.database;
  sqlite3_stmt *email = prepare(
      database,
      "INSERT INTO emailAddress (uid, contactId, position, address, label)"
      " VALUES (?, ?, 0, ?, ?)");
  sqlite3_stmt *phone = prepare(
      database,
      "INSERT INTO phone (uid, contactId, position, number, label) VALUES (?, ?, 0, ?, ?)");
  sqlite3_stmt *link = prepare(
      database,
      "INSERT INTO link (uid, contactId, position, kind, url, handle)"
      " VALUES (?, ?, 0, 'linkedin', ?, ?)");
  char text[sample_size], url[2 * sample_size];
  for (int64_t id = 1; id <= seeding->contacts; id++) {
    email_address(text, id);
    own(seeding, email, id, text, below(&seeding->generator, 4) ? "work" : NULL,
        &seeding->email_count);
    if (below(&seeding->generator, 2)) {
      snprintf(text, sizeof text, "+1 555-%04lld", (long long)(100 + id % 100));
      own(seeding, phone, id, text, "cell", &seeding->phone_count);
    }
    if (below(&seeding->generator, 10) < 7) {
      linkedin_handle(text, id);
      snprintf(url, sizeof url, "https://www.linkedin.com/in/%s", text);
      own(seeding, link, id, url, text, &seeding->link_count);
    }
  }
  journal_run(&seeding->group, "emailAddress", 1, seeding->email_count);
  journal_run(&seeding->group, "phone", 1, seeding->phone_count);
  journal_run(&seeding->group, "link", 1, seeding->link_count);
}

static void seed_belonging(struct seeding *seeding) {
  sqlite3 *database = seeding->group.database;
  sqlite3_stmt *work = prepare(
      database,
      "INSERT INTO affiliation (uid, contactId, organizationId, position) VALUES (?, ?, ?, 0)");
  sqlite3_stmt *tag = prepare(database, "INSERT INTO contactTag (contactId, tagId) VALUES (?, ?)");
  for (int64_t id = 1; id <= seeding->contacts; id++) {
    bind_uid(seeding, work, 1);
    sqlite3_bind_int64(work, 2, id);
    sqlite3_bind_int64(
        work, 3, 1 + below(&seeding->generator, seeding->contacts / people_per_organization + 1));
    run(work);
    seeding->affiliation_count++;
    if (below(&seeding->generator, 2) == 0) continue;
    sqlite3_bind_int64(tag, 1, id);
    sqlite3_bind_int64(tag, 2, 1 + below(&seeding->generator, tag_count));
    run(tag);
    seeding->contact_tag_count++;
  }
  journal_run(&seeding->group, "affiliation", 1, seeding->affiliation_count);
  journal_run(&seeding->group, "contactTag", 1, seeding->contact_tag_count);
}

static void seed_touchpoints(struct seeding *seeding, int64_t count) {
  static const char *const channels[] = {"email", "email",   "email", "call",
                                         "video", "message", "note",  "linkedin"};
  struct touch_batch batch = open_batch(&seeding->group);
  struct generator *generator = &seeding->generator;
  char text[note_size], uid[uid_size];
  // They were entered as they happened, one after another.
  double pace = (double)(last_second - first_second) / (double)count;
  for (int64_t i = 0; i < count; i++) {
    struct touch touch = {
        .contact = 1 + skewed_below(generator, seeding->contacts),
        .at = first_second + (int64_t)(pace * (double)i),
        .channel = channel_named(channels[below(generator, 8)]),
        .direction = below(generator, 5) < 2 ? inbound : outbound};
    touch.on = local_day(touch.at);
    const char *purpose = purpose_text(generator);
    touch.purpose = purpose_named(purpose);
    touch_text(text, generator);
    next_uid(&seeding->group.uids, uid);
    add_touchpoint(&batch, touch, uid, purpose, text);
  }
  finish_batch(&batch);
}

void seed(const char *path, int64_t contacts, int64_t touchpoints) {
  sqlite3 *database = open_database(path);
  if (query_integer(database, "SELECT count(*) FROM contact")) fail("'%s' is not empty", path);
  static const uint64_t random[2] = {1, 2};
  struct seeding seeding = {
      .group = open_group(database, "seed", uids_at(first_second, random), first_second, true),
      .generator = {20260503},
      .contacts = contacts,
  };
  seed_organizations(&seeding);
  seed_tags(&seeding);
  seed_contacts(&seeding);
  seed_reach(&seeding);
  seed_belonging(&seeding);
  execute(database,
          "INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)"
          " SELECT * FROM contactDocument");
  seed_touchpoints(&seeding, touchpoints);
  close_group(&seeding.group);
  execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  close_database(database);
}
