// Adds open roles to a seeded database, with interviews around now and all that follows from them.
#include <time.h>

#include "commands.h"
#include "database.h"
#include "day.h"
#include "sample.h"
#include "touch_batch.h"

enum { day_length = 86400 };

struct casework {
  struct change_group group;
  struct generator generator;
  struct touch_batch touches;
  sqlite3_stmt *role, *move, *submission, *interview, *interviewer, *card, *promise, *plan;
  int64_t contacts, organizations, now;
  int64_t move_count, panel_count, card_count;
};

static void prepare_inserts(struct casework *work) {
  sqlite3 *database = work->group.database;
  work->role = prepare(
      database,
      "INSERT INTO opportunity (uid, id, title, clientId, agencyId, recruiterId, skills, stage,"
      " reachedAt, createdAt, updatedAt) VALUES (?, ?, 'Platform Engineer ' || ?2, ?, ?, ?,"
      " '[\"swift\",\"sqlite\"]', ?, ?, ?, ?8)");
  work->move = prepare(
      database,
      "INSERT INTO stageMove (opportunityId, fromStage, toStage, movedAt) VALUES (?, ?, ?, ?)");
  work->submission = prepare(
      database,
      "INSERT INTO submission (uid, id, opportunityId, agencyId, recruiterId, submittedAt)"
      " SELECT ?, id, id, agencyId, recruiterId, ? FROM opportunity WHERE id = ?");
  work->interview = prepare(
      database,
      "INSERT INTO interview (uid, id, opportunityId, round, startsAt, endsAt, timeZone, format,"
      " status, createdAt, updatedAt) VALUES (?, ?, ?2, 1, ?, ?, ?, 'video', ?, ?3, ?3)");
  work->interviewer = prepare(
      database, "INSERT INTO interviewer (interviewId, contactId, position) VALUES (?, ?, ?)");
  work->card = prepare(
      database,
      "INSERT INTO exitCard (interviewId, nextStep, decisionBy, unsaid, recordedAt)"
      " VALUES (?, 'a case study', ?, ?, ?)");
  work->promise = prepare(
      database,
      "INSERT INTO commitment (uid, id, side, contactId, opportunityId, kind, text, dueAt,"
      " recordedAt) VALUES (?, ?, ?, ?, ?2, ?, 'talk terms', ?, ?)");
  work->plan = prepare(
      database,
      "INSERT INTO customFollowUp (uid, id, contactId, opportunityId, text, dueAt, recordedAt)"
      " VALUES (?, ?, ?, ?2, 'send the slides', ?, ?)");
}

// Binds a new uid as the first parameter, which lives until the next one.
static void bind_uid(struct casework *work, sqlite3_stmt *insert) {
  static char uid[uid_size];
  next_uid(&work->group.uids, uid);
  bind_text(insert, 1, uid);
}

static int64_t some_contact(struct casework *work) {
  return 1 + below(&work->generator, work->contacts);
}

// An instant so many days from now, at some second of its day.
static int64_t days_from_now(struct casework *work, int64_t days) {
  return work->now + days * day_length + below(&work->generator, day_length);
}

static void add_move(
    struct casework *work, int64_t role, const char *from, const char *to, int64_t at) {
  sqlite3_bind_int64(work->move, 1, role);
  bind_text(work->move, 2, from);
  bind_text(work->move, 3, to);
  sqlite3_bind_int64(work->move, 4, at);
  run(work->move);
  work->move_count++;
}

static void add_role(struct casework *work, int64_t id, int64_t recruiter) {
  static const char *const stages[] = {"interviewing", "interviewing", "interviewing", "final",
                                       "submitted"};
  const char *stage = stages[below(&work->generator, 5)];
  int64_t opened_at = days_from_now(work, -50 - below(&work->generator, 40));
  bind_uid(work, work->role);
  sqlite3_bind_int64(work->role, 2, id);
  sqlite3_bind_int64(work->role, 3, 1 + below(&work->generator, work->organizations));
  sqlite3_bind_int64(work->role, 4, 1 + below(&work->generator, work->organizations));
  sqlite3_bind_int64(work->role, 5, recruiter);
  bind_text(work->role, 6, stage);
  sqlite3_bind_int64(work->role, 7, opened_at + 5 * day_length);
  sqlite3_bind_int64(work->role, 8, opened_at);
  run(work->role);
  add_move(work, id, NULL, "lead", opened_at);
  add_move(work, id, "lead", stage, opened_at + 5 * day_length);
  bind_uid(work, work->submission);
  sqlite3_bind_int64(work->submission, 2, opened_at + 3 * day_length);
  sqlite3_bind_int64(work->submission, 3, id);
  run(work->submission);
}

static void write_to(
    struct casework *work, int64_t contact, int64_t at, enum direction direction,
    const char *purpose) {
  struct touch touch = {.contact = contact, .at = at, .on = local_day(at),
                        .channel = channel_named("email"), .direction = direction,
                        .purpose = purpose_named(purpose)};
  char uid[uid_size], text[note_size];
  touch_text(text, &work->generator);
  next_uid(&work->group.uids, uid);
  add_touchpoint(&work->touches, touch, uid, purpose, text);
}

// A few messages with a recruiter over the last six weeks.
static void add_exchange(struct casework *work, int64_t recruiter) {
  for (int64_t days = 42; days > 0; days -= 8)
    write_to(work, recruiter, days_from_now(work, -days),
             below(&work->generator, 2) ? inbound : outbound, purpose_text(&work->generator));
}

// One to three interviewers, a third of whom are thanked in time.
static void add_panel(struct casework *work, int64_t interview, int64_t ends_at) {
  int64_t size = 1 + below(&work->generator, 3), first = some_contact(work);
  for (int64_t position = 0; position < size; position++) {
    int64_t contact = 1 + (first + position) % work->contacts;
    sqlite3_bind_int64(work->interviewer, 1, interview);
    sqlite3_bind_int64(work->interviewer, 2, contact);
    sqlite3_bind_int64(work->interviewer, 3, position);
    run(work->interviewer);
    work->panel_count++;
    int64_t thanked_at = ends_at + below(&work->generator, day_length);
    if (thanked_at < work->now && below(&work->generator, 3) == 0)
      write_to(work, contact, thanked_at, outbound, "thank-you");
  }
}

// What was said at the end; of two in three a day for the decision.
static void add_card(struct casework *work, int64_t interview, int64_t ends_at) {
  sqlite3_bind_int64(work->card, 1, interview);
  bind_optional(work->card, 2, below(&work->generator, 3) > 0,
                ends_at / day_length + below(&work->generator, 15));
  bind_text(work->card, 3, below(&work->generator, 3) ? "[]" : "[\"the migration\"]");
  sqlite3_bind_int64(work->card, 4, ends_at);
  run(work->card);
  work->card_count++;
}

// From six weeks ago to a week ahead; four in five of those held have an exit card.
static void add_interview(struct casework *work, int64_t id) {
  int64_t starts_at = days_from_now(work, below(&work->generator, 49) - 42);
  int64_t ends_at = starts_at + 3600;
  bool is_held = ends_at < work->now;
  bind_uid(work, work->interview);
  sqlite3_bind_int64(work->interview, 2, id);
  sqlite3_bind_int64(work->interview, 3, starts_at);
  sqlite3_bind_int64(work->interview, 4, ends_at);
  bind_text(work->interview, 5, id % 3 ? "Europe/Dublin" : "America/New_York");
  bind_text(work->interview, 6, is_held ? "held" : "scheduled");
  run(work->interview);
  add_panel(work, id, ends_at);
  if (is_held && below(&work->generator, 5)) add_card(work, id, ends_at);
}

// A promise by either side and a plan of the owner's, half of them overdue.
static void add_promises(struct casework *work, int64_t id, int64_t recruiter) {
  int64_t due_at = days_from_now(work, below(&work->generator, 21) - 10);
  bind_uid(work, work->promise);
  sqlite3_bind_int64(work->promise, 2, id);
  bind_text(work->promise, 3, below(&work->generator, 2) ? "me" : "them");
  sqlite3_bind_int64(work->promise, 4, recruiter);
  bind_text(work->promise, 5, below(&work->generator, 2) ? "call" : "other");
  sqlite3_bind_int64(work->promise, 6, due_at);
  sqlite3_bind_int64(work->promise, 7, work->now - 20 * day_length);
  run(work->promise);
  bind_uid(work, work->plan);
  sqlite3_bind_int64(work->plan, 2, id);
  sqlite3_bind_int64(work->plan, 3, some_contact(work));
  sqlite3_bind_int64(work->plan, 4, due_at + day_length);
  sqlite3_bind_int64(work->plan, 5, work->now - 20 * day_length);
  run(work->plan);
}

static void journal(struct casework *work, int64_t count) {
  static const char *const tables[] = {"opportunity", "submission", "interview", "commitment",
                                       "customFollowUp"};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    journal_run(&work->group, tables[i], 1, count);
  journal_run(&work->group, "stageMove", 1, work->move_count);
  journal_run(&work->group, "interviewer", 1, work->panel_count);
  journal_run(&work->group, "exitCard", 1, work->card_count);
}

void add_cases(const char *path, int64_t count) {
  sqlite3 *database = open_database(path);
  if (query_integer(database, "SELECT count(*) FROM opportunity"))
    fail("'%s' has opportunities already", path);
  static const uint64_t random[2] = {3, 4};
  int64_t now = time(NULL);
  struct casework work = {
      .group = open_group(database, "cases", uids_at(now, random), now, true),
      .generator = {20261124},
      .contacts = query_integer(database, "SELECT count(*) FROM contact"),
      .organizations = query_integer(database, "SELECT count(*) FROM organization"),
      .now = now,
  };
  prepare_inserts(&work);
  work.touches = open_batch(&work.group);
  for (int64_t id = 1; id <= count; id++) {
    int64_t recruiter = some_contact(&work);
    add_role(&work, id, recruiter);
    add_exchange(&work, recruiter);
    add_interview(&work, id);
    add_promises(&work, id, recruiter);
  }
  journal(&work, count);
  finish_batch(&work.touches);
  close_group(&work.group);
  execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  close_database(database);
}
