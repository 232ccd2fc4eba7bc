// Made-up people and texts, the same on every machine.
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stdint.h>

// A linear congruential generator; Knuth's constants.
struct generator {
  uint64_t state;
};

// A number below `bound`, which is positive.
int64_t below(struct generator *generator, int64_t bound);
// A number of a skewed kind: low ones come often, as a few contacts have most of the touches.
int64_t skewed_below(struct generator *generator, int64_t bound);

enum { sample_size = 96, note_size = 512 };

// Each person and organization has another name.
const char *given_name(int64_t person);
void family_name(char text[sample_size], int64_t person);
// An address or a LinkedIn handle is in ASCII.
void email_address(char text[sample_size], int64_t person);
void linkedin_handle(char text[sample_size], int64_t person);
void organization_name(char text[sample_size], int64_t organization);
// A few sentences, some of them long.
void note_text(char text[note_size], struct generator *generator);
const char *purpose_text(struct generator *generator);
// Something that was said.
void touch_text(char text[note_size], struct generator *generator);

// The time that the samples span, in Unix seconds: 2022 to mid-2026.
extern const int64_t first_second, last_second;

#endif
