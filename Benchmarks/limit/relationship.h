// The statistics as rows.
#ifndef RELATIONSHIP_H
#define RELATIONSHIP_H

#include <stddef.h>

#include "touch.h"

// The statements that read and write the statistics of one contact after another.
struct relationship_store {
  sqlite3_stmt *load;
  sqlite3_stmt *save;
  sqlite3_stmt *touches;
};

struct relationship_store open_relationships(sqlite3 *database);

// What is kept of a contact; all zero if it was never touched.
struct statistics load_statistics(struct relationship_store *store, int64_t contact);
void save_statistics(
    struct relationship_store *store, int64_t contact, const struct statistics *statistics);
// Folds all touches of a contact up to a moment anew.
struct statistics fold_touches(struct relationship_store *store, int64_t contact, int64_t moment);

// Brings up to date the contacts of `touches`, which are in the database already, whatever their
// order; sorts them.
void refresh_statistics(struct relationship_store *store, struct touch *touches, size_t count);

#endif
