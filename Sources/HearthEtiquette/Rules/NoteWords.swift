/// What a note says, less whom it says it to.
struct NoteWords {
  /// Three words in a row.
  private struct Run: Hashable {
    let first: String
    let second: String
    let third: String
  }

  /// Shorter notes are the same only if all their words are.
  private static let leastForRuns = 12
  private static let leastShare = 0.75

  private let words: [String]

  /// The words of `draft` but its subject, greeting and `names`.
  init(_ draft: DraftText, without names: [String]) {
    let names = Set(names.flatMap(Word.folded(wordsOf:)))
    words = draft.body.flatMap { sentence in
      draft.words[sentence.words].map(\.folded.withoutPossessive).filter { !names.contains($0) }
    }
  }

  /// Whether both say the same, or most of it.
  func isNearly(_ other: NoteWords) -> Bool {
    if words.isEmpty || words == other.words { return !words.isEmpty }
    guard min(words.count, other.words.count) >= Self.leastForRuns else { return false }
    let (runs, others) = (self.runs, other.runs)
    let shared = runs.intersection(others).count
    return Double(shared) >= Self.leastShare * Double(runs.count + others.count - shared)
  }

  private var runs: Set<Run> {
    Set(
      words.indices.dropLast(2).map {
        Run(first: words[$0], second: words[$0 + 1], third: words[$0 + 2])
      })
  }
}
