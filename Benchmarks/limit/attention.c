#include "attention.h"

#include <math.h>
#include <string.h>

static const double day = 86400;
static const int64_t streak_limit = 3;

static double days_between(int64_t from, int64_t to) { return (double)(to - from) / day; }

static double clamp(double value, double least, double most) {
  return fmin(fmax(value, least), most);
}

// The share of a deadline's points, so many days past it.
static double ramp(double days, double lead, double grace) {
  if (days < -lead) return 0;
  return 0.2 + 0.8 * clamp((days + lead) / (lead + grace), 0, 1);
}

// The instant itself on a weekday, else the start of Monday; in UTC.
static int64_t on_business_day(int64_t at) {
  int64_t number = at / (int64_t)day;
  int64_t weekday = (number + 3) % 7;  // Monday is 0: day 0 was a Thursday
  return weekday < 5 ? at : (number + 7 - weekday) * (int64_t)day;
}

// When the contact may be reached out to again; 0 if nothing is unanswered.
static int64_t next_nudge(const struct statistics *statistics) {
  if (statistics->outbound_streak == 0) return 0;
  int64_t wait = statistics->outbound_streak >= streak_limit ? 90
                 : statistics->outbound_streak == 2          ? 14
                                                             : 7;
  return on_business_day(statistics->last_outbound_at + wait * (int64_t)day);
}

static bool is_written(const char *channel) {
  return strcmp(channel, "email") == 0 || strcmp(channel, "linkedin") == 0 ||
         strcmp(channel, "message") == 0;
}

static double first_follow_up(double elapsed) {
  double points = 4 * clamp((elapsed - 3) / 4, 0, 1);
  return elapsed > 21 ? points * exp2(-(elapsed - 21) / 14) : points;
}

static double overdue(struct wish wish, double elapsed) {
  double ideal = (double)wish.ideal_days;
  double longest = wish.longest_days ? (double)wish.longest_days : 2 * ideal;
  return 6 * clamp((elapsed - ideal) / (longest - ideal), 0, 1);
}

static double multiplier(char tier) {
  double bonus = tier == 'A' ? 0.3 : tier == 'B' ? 0.1 : tier == 'D' ? -0.25 : 0;
  return clamp(1 + bonus, 0.5, 2);
}

struct attention attend(const struct statistics *statistics, struct wish wish, int64_t now) {
  struct warmth warmth = judge(
      statistics->day_count, statistics->last_at, statistics->log_gap_sum, statistics->strength,
      wish.ideal_days, now);
  struct attention attention = {.strength = warmth.strength, .due_at = INT64_MAX};
  double owed = 0, outreach = 0;
  int64_t nudge = next_nudge(statistics);
  if (statistics->last_direction == inbound && is_written(statistics->last_channel) &&
      days_between(statistics->last_inbound_at, now) <= 30) {
    attention.due_at = statistics->last_inbound_at + (int64_t)day;
    owed = 11 * ramp(days_between(attention.due_at, now), 1, 2);
  }
  if (statistics->last_direction == outbound && nudge && statistics->outbound_streak < streak_limit &&
      days_between(statistics->last_outbound_at, now) <= 45) {
    attention.due_at = nudge;
    outreach += 5 * ramp(days_between(nudge, now), 0, 7);
  }
  if (statistics->day_count == 1) outreach += first_follow_up(warmth.elapsed);
  if (wish.ideal_days) outreach += overdue(wish, warmth.elapsed);
  outreach += 8 * warmth.loss;
  double factor = multiplier(wish.tier);
  attention.score = (owed + outreach) + (factor - 1) * (owed + outreach);
  if (nudge && now < nudge) attention.score -= factor * outreach;
  return attention;
}
