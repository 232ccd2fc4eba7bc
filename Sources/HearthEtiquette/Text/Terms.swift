/// Terms of the record to look for: skills, achievements, keywords.
struct Terms {
  private let terms: [String]
  private let phrases: Phrases
  private let exactLength: Int

  /// Looks for `terms`, whatever their case; but single words of at most `exactLength` characters
  /// must be spelt as the term is, for `go` is no Go.
  init(_ terms: [String], exactUpTo exactLength: Int = 3) {
    self.terms = terms
    self.exactLength = exactLength
    phrases = Phrases(terms: terms)
  }

  /// Where the terms stand in `sentences`.
  func matches(in sentences: some Sequence<Sentence>, of draft: DraftText) -> [Phrases.Match] {
    phrases.matches(in: sentences, of: draft).filter { match in
      guard match.words.count == 1 else { return true }
      let term = terms[match.phrase]
      let word = draft.words[match.words.lowerBound]
      return term.count > exactLength || term.contains(draft.spelling(of: word))
    }
  }
}
