#include "warmth.h"

#include <math.h>

static const double prior_gap = 12, prior_weight = 0.7, cadence_weight = 3;
static const double full_slope = 1.5, dropout = 0.25, dropout_offset = 0.4;
static const double window = 30, half_life = 180, full_strength = 32;

// The chance that a gap of so many days is normal.
static double survival(double days, double gap, double slope) {
  return days <= 0 ? 1 : 1 / (1 + pow(days / gap, slope));
}

struct warmth judge(
    int64_t day_count, int64_t last_at, double log_gap_sum, double strength, int64_t cadence,
    int64_t now) {
  double gaps = (double)(day_count - 1);
  double prior = cadence > 0 ? cadence_weight : prior_weight;
  double weight = prior + gaps;
  double elapsed = fmax(0, (double)(now - last_at) / 86400);
  double gap = exp((prior * log(cadence > 0 ? (double)cadence : prior_gap) + log_gap_sum) / weight);
  double slope = full_slope * sqrt(weight / (weight + 1));
  double odds = dropout / (dropout_offset + gaps);
  double normal = survival(elapsed, gap, slope);
  double silence = (odds + survival(elapsed + window, gap, slope)) / (odds + normal);
  double left = strength * exp2(-elapsed / half_life);
  double share = fmin(1, log(1 + left) / log(1 + full_strength));
  return (struct warmth){
      .elapsed = elapsed,
      .usual_gap = gap,
      .alive = normal / (normal + odds),
      .silence = silence,
      .strength = share,
      .loss = share * silence * fmin(1, elapsed / gap),
  };
}

const char *band(double alive) {
  return alive >= 0.8 ? "warm" : alive >= 0.5 ? "cooling" : alive >= 0.2 ? "cold" : "dormant";
}
