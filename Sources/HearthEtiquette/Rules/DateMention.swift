/// Tells whether a sentence says when.
enum DateMention {
  private static let days = Phrases([
    "monday/tuesday/wednesday/thursday/friday/saturday/sunday", "today/tonight/tomorrow",
    "next/this week/weekend/month",
  ])
  private static let months: Set<String> = [
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june",
    "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov",
    "november", "dec", "december",
  ]

  static func isIn(_ sentence: Sentence, of draft: DraftText) -> Bool {
    !days.matches(in: sentence, of: draft).isEmpty
      || sentence.words.contains { isMonthWithDay($0, of: sentence, in: draft) }
      || sentence.words.contains { isNumericDate($0, of: sentence, in: draft) }
  }

  /// `14 May`, `May 14th`, `14th of May`.
  private static func isMonthWithDay(_ index: Int, of sentence: Sentence, in draft: DraftText)
    -> Bool
  {
    guard months.contains(draft.words[index].folded) else { return false }
    let near =
      max(index - 2, sentence.words.lowerBound)...min(index + 1, sentence.words.upperBound - 1)
    return near.contains { isNumber(draft.words[$0]) }
  }

  /// `2027-05-14`, `14/5`, `14.5.2027`: numbers that only a mark parts.
  private static func isNumericDate(_ index: Int, of sentence: Sentence, in draft: DraftText)
    -> Bool
  {
    guard index + 1 < sentence.words.upperBound, isNumber(draft.words[index]),
      isNumber(draft.words[index + 1])
    else { return false }
    return ["-", "/", "."].contains(draft.gap(after: index))
  }

  private static func isNumber(_ word: Word) -> Bool {
    word.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }
}
