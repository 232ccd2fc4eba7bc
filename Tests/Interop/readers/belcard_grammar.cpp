// Prints the lines of a file of vCards 4.0 that belcard's grammar, which is RFC 6350's, refuses: a
// line alone, or all that is left of a card.

#include <belcard/belcard.hpp>
#include <belcard/belcard_parser.hpp>
#include <belcard/belcard_utils.hpp>
#include <iostream>
#include <sstream>

namespace {

const std::string begin = "BEGIN:VCARD\r\n", version = "VERSION:4.0\r\n", end = "END:VCARD\r\n";

bool isAccepted(const std::string &card) {
  return belcard::BelCardParser::getInstance()->parseOne(card) != nullptr;
}

// Whether a card with one property follows the grammar.
bool isLineAccepted(const std::string &line) {
  if (line == begin || line == version || line == end) return true;
  const std::string name = line.compare(0, 3, "FN:") == 0 ? "" : "FN:Dana Doe\r\n";
  return isAccepted(begin + version + name + line + end);
}

}  // namespace

int main(int, char **arguments) {
  std::istringstream text(belcard_unfold(belcard_read_file(arguments[1])));
  std::string card;
  for (std::string line; std::getline(text, line);) {
    line += '\n';
    if (isLineAccepted(line)) {
      card += line;
    } else {
      std::cout << line;
    }
    if (line == end) {
      if (!isAccepted(card)) std::cout << card;
      card.clear();
    }
  }
  return 0;
}
