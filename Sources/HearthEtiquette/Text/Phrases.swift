/// Phrases to look for, all of them in one pass over the words of a draft.
///
/// Words are compared whatever their case, hyphens part them, and apostrophes may be missing. A
/// phrase doesn't reach from one sentence into the next.
struct Phrases {
  /// Where a phrase stands.
  struct Match {
    /// Indexes into the draft's words.
    let words: Range<Int>
    /// The index of the phrase among those that were given.
    let phrase: Int
  }

  /// A word that phrases have in the same place, and what may come after it.
  private struct Node {
    var next: [String: Int] = [:]
    var phrase: Int?
  }

  /// Longer phrases are looked for by their beginning.
  private static let longest = 12
  /// Stands for a phrase that is found so that it isn't taken for another.
  private static let innocent = -1

  private var nodes = [Node()]

  /// Looks for exactly these terms.
  init(terms: [String]) {
    for (index, term) in terms.enumerated() {
      insert(Word.folded(wordsOf: term).map(Word.key), as: index)
    }
  }

  /// Looks for what `patterns` stand for, except as part of a longer `innocent` one.
  ///
  /// The words of a pattern are parted by spaces; `a/b` is either word, `(a)` one that may be missing.
  init(_ patterns: [String], except innocent: [String] = []) {
    for pattern in innocent { insert(pattern: pattern, as: Self.innocent) }
    for (index, pattern) in patterns.enumerated() { insert(pattern: pattern, as: index) }
  }

  /// The phrases in a sentence in the order of the text, the longest at each place.
  func matches(in sentence: Sentence, of draft: DraftText) -> [Match] {
    var matches: [Match] = []
    var start = sentence.words.lowerBound
    while start < sentence.words.upperBound {
      guard let match = match(at: start, before: sentence.words.upperBound, in: draft.words) else {
        start += 1
        continue
      }
      if match.phrase != Self.innocent { matches.append(match) }
      start = match.words.upperBound
    }
    return matches
  }

  /// The phrases in all of `sentences`.
  func matches(in sentences: some Sequence<Sentence>, of draft: DraftText) -> [Match] {
    sentences.flatMap { matches(in: $0, of: draft) }
  }

  private func match(at start: Int, before limit: Int, in words: [Word]) -> Match? {
    var longest: Match?
    var node = 0
    var index = start
    while index < limit, let next = nodes[node].next[words[index].key] {
      node = next
      index += 1
      if let phrase = nodes[node].phrase { longest = Match(words: start..<index, phrase: phrase) }
    }
    return longest
  }

  private mutating func insert(pattern: String, as phrase: Int) {
    var sequences: [[String]] = [[]]
    for part in pattern.split(separator: " ") {
      let isOptional = part.first == "("
      let words = part.split { "()/".contains($0) }.map { Word.key(of: String($0)) }
      let longer = sequences.flatMap { sequence in words.map { sequence + [$0] } }
      sequences = isOptional ? sequences + longer : longer
    }
    for sequence in sequences { insert(sequence, as: phrase) }
  }

  /// The first of two equal phrases counts.
  private mutating func insert(_ words: [String], as phrase: Int) {
    guard !words.isEmpty else { return }
    var node = 0
    for word in words.prefix(Self.longest) {
      if let next = nodes[node].next[word] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if nodes[node].phrase == nil { nodes[node].phrase = phrase }
  }
}
