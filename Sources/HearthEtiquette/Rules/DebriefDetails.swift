/// What of an interview can be told from any other interview.
struct DebriefDetails {
  private let keywords: Terms
  private let stems: Set<String>
  let isEmpty: Bool

  init(_ context: LintContext) {
    let keywords = context.debriefKeywords.filter { !Word.folded(wordsOf: $0).isEmpty }
    self.keywords = Terms(keywords)
    let people = (context.others + [context.recipient].compactMap(\.self)).flatMap(\.names)
    let names = Set((people + context.organizations).flatMap(Word.folded(wordsOf:)))
    let debrief = DraftText(context.debrief)
    stems = Set(
      debrief.sentences.flatMap { sentence in
        sentence.words.filter { Self.isTelling($0, of: sentence, in: debrief) }
      }.map { debrief.words[$0].folded }.filter { !names.contains($0) }.map(Self.stem))
    isEmpty = stems.isEmpty && keywords.isEmpty
  }

  /// Whether the draft's body has one of the details.
  func isTakenUp(in draft: DraftText) -> Bool {
    draft.body.contains { sentence in
      draft.words[sentence.words].contains { stems.contains(Self.stem($0.folded)) }
    } || !keywords.matches(in: draft.body, of: draft).isEmpty
  }

  /// Whether a word is long, a figure or the name of something, and not common in interviews.
  private static func isTelling(
    _ index: Int, of sentence: Sentence, in debrief: DraftText
  ) -> Bool {
    let word = debrief.words[index]
    guard !word.isLink, word.folded.utf8.count > 1, !CommonWords.ofInterviews.contains(word.key)
    else { return false }
    return word.folded.count >= 5 || word.folded.utf8.contains { (0x30...0x39).contains($0) }
      || (index > sentence.words.lowerBound && debrief.isCapitalized(word))
  }

  /// The first six letters, which most forms of a word share.
  private static func stem(_ word: String) -> String { String(word.prefix(6)) }
}

extension LintContext.Person {
  /// All that somebody is called.
  var names: [String] { [name] + nicknames }
}
