/// Plain words as an FTS5 query: every word is quoted, so that nothing in it is syntax.
struct SearchPattern {
  let text: String

  /// Which words may be the beginnings of others.
  enum Prefixes {
    case none
    case last
    case all
  }

  /// `nil` if there is no letter and no digit to look for.
  init?(_ words: String, prefixes: Prefixes) {
    let phrases = Self.phrases(in: words)
    guard !phrases.isEmpty else { return nil }
    text = phrases.enumerated().map { index, phrase in
      let isPrefix =
        switch prefixes {
        case .none: false
        case .last: index == phrases.count - 1 && !phrase.isQuoted
        case .all: true
        }
      return "\"\(phrase.text)\"" + (isPrefix ? "*" : "")
    }.joined(separator: " AND ")
  }

  /// The words, and what stands between double quotes as one phrase; no text holds a quote.
  private static func phrases(in words: String) -> [(text: String, isQuoted: Bool)] {
    words.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part -> [(text: String, isQuoted: Bool)] in
        let isQuoted = index % 2 == 1
        return isQuoted
          ? [(String(part), true)]
          : part.split(whereSeparator: \.isWhitespace).map { (String($0), false) }
      }
      .filter {
        $0.text.unicodeScalars.contains {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      }
  }
}
