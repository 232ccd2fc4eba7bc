#include "sample.h"

#include <stdio.h>

const int64_t first_second = 1640995200, last_second = 1782820800;

static const char *const given[] = {
    "Aoife",  "Bastien", "Chiara",  "Dmytro", "Esra",    "Farid",  "Greta", "Håkon",
    "Ilse",   "João",    "Kwame",   "Lakshmi", "Marisol", "Ngozi",  "Oisín", "Paloma",
    "Quentin", "Ritva",  "Søren",   "Tomoko", "Uzma",    "Václav", "Wanda", "Xóchitl",
    "Yannick", "Zsófia", "Brigid",  "Caspian", "Delphine", "Emre",  "Fiadh", "Gwendolen"};

static const char *const family[] = {
    "Ashgrove",   "Bellweather", "Candlewick", "Driftwood", "Emberley",  "Fernhollow",
    "Glowworth",  "Hearthstone", "Inkwell",    "Jasperson", "Kindlemere", "Lanternby",
    "Marshlight", "Nettleford",  "Oakenshaw",  "Peatsmoor", "Quillon",   "Rushlight",
    "Sparrowdale", "Tinderbox",  "Underhill",  "Vellum",    "Wickstead", "Yarrowby"};

static const char *const trades[] = {
    "Search", "Talent", "Recruitment", "Partners", "Robotics", "Bank", "Health", "Energy"};

static const char *const sentences[] = {
    "Prefers a call over e-mail.", "Asks for three dates, never one.",
    "Knows the payments team; introduces, but only once.", "Wants the CV on one page, no photo.",
    "Met at a breakfast for platform people, remembers everyone's name and most of their projects.",
    "Pays within the month.\nContract comes by post.", "Fair on salary, slow on decisions.",
    "Speaks of her garden: ask about the beans.", "Said \"ring me in spring\"; meant it."};

static const char *const purposes[] = {
    "", "", "cv", "checkin", "interview", "feedback", "offer", "intro", "thanks", "schedule"};

static const char *const remarks[] = {
    "wants the CV by Friday", "no decision yet, news promised next week",
    "asked for two references, one of them a peer", "sent the article on queue sizing",
    "second interview likely, with the platform team", "budget is frozen till next quarter",
    "coffee by the canal, heard how the team really works", "left a voicemail, will write too",
    "liked the take-home, a word about the README", "asked whether four days a week would do"};

#define COUNT(list) ((int64_t)(sizeof(list) / sizeof *(list)))

int64_t below(struct generator *generator, int64_t bound) {
  generator->state = generator->state * 6364136223846793005 + 1442695040888963407;
  return (int64_t)((generator->state >> 33) % (uint64_t)bound);
}

int64_t skewed_below(struct generator *generator, int64_t bound) {
  double share = (double)below(generator, 1 << 30) / (1 << 30);
  return (int64_t)(share * share * (double)bound);
}

const char *given_name(int64_t person) { return given[person % COUNT(given)]; }

void family_name(char text[sample_size], int64_t person) {
  int64_t rest = person / COUNT(given);
  const char *first = family[rest % COUNT(family)];
  rest /= COUNT(family);
  if (rest == 0) {
    snprintf(text, sample_size, "%s", first);
  } else if (rest <= COUNT(family)) {
    snprintf(text, sample_size, "%s-%s", first, family[rest - 1]);
  } else {
    snprintf(text, sample_size, "%s of %s %lld", first, family[rest % COUNT(family)],
             (long long)rest);
  }
}

void email_address(char text[sample_size], int64_t person) {
  snprintf(text, sample_size, "person%lld@%s.example.com", (long long)person,
           person % 3 ? "talent" : "search");
}

void linkedin_handle(char text[sample_size], int64_t person) {
  snprintf(text, sample_size, "person-%lld-sample", (long long)person);
}

void organization_name(char text[sample_size], int64_t organization) {
  int64_t rest = organization / COUNT(family);
  const char *name = family[organization % COUNT(family)];
  const char *trade = trades[rest % COUNT(trades)];
  if (rest < COUNT(trades)) {
    snprintf(text, sample_size, "%s %s", name, trade);
  } else {
    snprintf(text, sample_size, "%s %s %lld", name, trade, (long long)(rest / COUNT(trades)));
  }
}

void note_text(char text[note_size], struct generator *generator) {
  int64_t count = 1 + below(generator, 3);
  int length = 0;
  for (int64_t i = 0; i < count; i++)
    length += snprintf(text + length, (size_t)(note_size - length), "%s%s", i ? " " : "",
                       sentences[below(generator, COUNT(sentences))]);
}

const char *purpose_text(struct generator *generator) {
  return purposes[below(generator, COUNT(purposes))];
}

void touch_text(char text[note_size], struct generator *generator) {
  const char *first = remarks[below(generator, COUNT(remarks))];
  const char *second = remarks[below(generator, COUNT(remarks))];
  if (below(generator, 3) == 0)
    snprintf(text, note_size, "%s; %s", first, second);
  else
    snprintf(text, note_size, "%s", first);
}
