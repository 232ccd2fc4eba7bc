#include "touch.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#include "database.h"

// Days after which a touch counts half of what it did.
static const double half_life = 180;

static const struct {
  const char *name;
  double weight;
} channels[] = {{"email", 1},   {"linkedin", 1}, {"message", 1}, {"call", 2},
                {"video", 3},   {"meeting", 3},  {"event", 3},   {"note", 0}};

enum { channel_count = sizeof channels / sizeof *channels };

const char *channel_named(const char *name) {
  for (int i = 0; i < channel_count; i++)
    if (strcmp(channels[i].name, name) == 0) return channels[i].name;
  fail("unknown channel '%s'", name);
}

static double channel_weight(const char *channel) {
  for (int i = 0; i < channel_count; i++)
    if (channels[i].name == channel) return channels[i].weight;
  return 0;
}

enum direction direction_named(const char *name) {
  if (!name) return no_direction;
  return strcmp(name, "in") == 0 ? inbound : strcmp(name, "out") == 0 ? outbound : no_direction;
}

const char *direction_name(enum direction direction) {
  return direction == inbound ? "in" : direction == outbound ? "out" : NULL;
}

static const struct purpose purposes[] = {
    {"thank-you", NULL, false}, {"thanks", NULL, false}, {"thankyou", NULL, false},
    {"thank-you-note", NULL, false}, {"connect", NULL, false}, {"connection", NULL, false},
    {"invitation", NULL, false}, {"debrief", NULL, false}, {"decline", NULL, false},
    {"close", NULL, false}, {"closing", NULL, false}, {"withdraw", NULL, false},
    {"reply", NULL, false}, {"answer", NULL, false}, {"reconnect", "reconnect", true},
    {"nudge", "nudge", true}, {"nag", "nudge", true}, {"feedback", "feedback", true},
    {"missed-call", "missed-call", true}, {"application", "application", true},
    {"apply", "application", true}, {"scheduling", "scheduling", true},
    {"schedule", "scheduling", true}, {"decision", "decision", true},
    {"follow-up", "follow-up", true}, {"followup", "follow-up", true}};

enum { purpose_count = sizeof purposes / sizeof *purposes };

const struct purpose *purpose_named(const char *words) {
  static const struct purpose plain = {"", NULL, true};
  if (!*words) return &plain;
  for (int i = 0; i < purpose_count; i++)
    if (strcasecmp(purposes[i].words, words) == 0) return &purposes[i];
  return &plain;
}

static int compare(int64_t left, int64_t right) { return (left > right) - (left < right); }

int compare_touches(const void *left, const void *right) {
  const struct touch *a = left, *b = right;
  int order = compare(a->contact, b->contact);
  if (order == 0) order = compare(a->on, b->on);
  if (order == 0) order = compare(a->at, b->at);
  return order ? order : compare(a->touchpoint, b->touchpoint);
}

bool in_order(const struct statistics *statistics, const struct touch *touch) {
  if (statistics->day_count == 0 || touch->on > statistics->last_on) return true;
  return touch->on == statistics->last_on && touch->at >= statistics->last_at;
}

static void count_day(struct statistics *s, int64_t on, double weight) {
  if (s->day_count == 0) {
    s->day_count = 1;
    s->first_on = s->last_on = on;
    s->strength = s->last_day_weight = weight;
  } else if (on > s->last_on) {
    double gap = (double)(on - s->last_on);
    s->day_count++;
    s->log_gap_sum += log(gap);
    s->strength = s->strength * exp2(-gap / half_life) + weight;
    s->last_on = on;
    s->last_day_weight = weight;
  } else if (weight > s->last_day_weight) {
    s->strength += weight - s->last_day_weight;
    s->last_day_weight = weight;
  }
}

static void count_direction(struct statistics *s, const struct touch *touch) {
  if (touch->direction == inbound) {
    s->inbound_count++;
    s->last_inbound_at = touch->at;
    s->outbound_streak = 0;
    s->question = NULL;
  } else if (touch->direction == outbound) {
    s->outbound_count++;
    s->last_outbound_at = touch->at;
    if (!touch->purpose->expects_reply) return;
    s->outbound_streak++;
    s->question = touch->purpose;
    s->question_at = touch->at;
  } else {
    s->question = NULL;
  }
}

void append_touch(struct statistics *s, const struct touch *touch) {
  double weight = channel_weight(touch->channel);
  if (weight == 0) return;
  bool is_first = s->day_count == 0;
  count_day(s, touch->on, weight);
  count_direction(s, touch);
  if (is_first || touch->at > s->last_at) s->last_at = touch->at;
  s->last_channel = touch->channel;
  s->last_direction = touch->direction;
}
