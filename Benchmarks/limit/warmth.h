// How alive a relationship is, and what silence would cost.
#ifndef WARMTH_H
#define WARMTH_H

#include <stdint.h>

struct warmth {
  double elapsed;      // days since the last touch
  double usual_gap;    // days
  double alive;        // 0...1
  double silence;      // the chance of silence for the next 30 days, 0...1
  double strength;     // 0...1
  double loss;         // strength × silence × ripeness, 0...1
};

// Judges a relationship of `day_count` touch-days; `cadence` is the owner's in days, or 0.
struct warmth judge(
    int64_t day_count, int64_t last_at, double log_gap_sum, double strength, int64_t cadence,
    int64_t now);

// "warm", "cooling", "cold" or "dormant".
const char *band(double alive);

#endif
