import HearthDomain

/// A draft as the rules read it: the owner's words and sentences, at their places in the text.
struct DraftText {
  let text: String
  let lines: [DraftLine]
  let words: [Word]
  /// The subject's, the greeting if there is one, and the body's.
  let sentences: [Sentence]

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    lines = DraftLine.lines(of: text)
    var reader = SentenceReader(text)
    for line in lines { reader.read(line) }
    reader.endSentence()
    words = reader.words
    sentences = Greeting.parted(from: reader.sentences, words: words, in: text)
  }

  /// Whether its body has nothing to read but a greeting.
  var isBlank: Bool {
    body.isEmpty && (greeting != nil || visibleLine == nil)
  }

  /// The sentences after the greeting.
  var body: ArraySlice<Sentence> {
    sentences.drop { $0.place != .body }
  }

  var greeting: Sentence? { sentences.first { $0.place == .greeting } }

  /// The indexes of the words in greeting and body.
  var bodyWords: Range<Int> {
    let start = sentences.first { $0.place != .subject }?.words.lowerBound ?? words.endIndex
    return start..<words.endIndex
  }

  /// What stands for the whole where something is missing: the first sentence of the body.
  var opening: Range<String.Index> {
    if let sentence = body.first ?? greeting { return range(of: sentence) }
    return visibleLine?.range ?? text.endIndex..<text.endIndex
  }

  /// The first line of the body with anything to see.
  private var visibleLine: DraftLine? {
    lines.first { $0.part == .body && text[$0.range].hasVisibleCharacter }
  }

  func range(of words: Range<Int>) -> Range<String.Index> {
    let last = self.words[words.upperBound - 1]
    return self.words[words.lowerBound].range.lowerBound..<last.range.upperBound
  }

  func range(of sentence: Sentence) -> Range<String.Index> {
    words[sentence.words.lowerBound].range.lowerBound..<sentence.end
  }

  /// The word as it is spelt, but with straight apostrophes and without an `'s`.
  func spelling(of word: Word) -> String {
    text[word.range].straightened.withoutPossessive
  }

  func isCapitalized(_ word: Word) -> Bool { text[word.range].isCapitalized }

  /// What stands between a word and the next one.
  func gap(after index: Int) -> Substring {
    text[words[index].range.upperBound..<words[index + 1].range.lowerBound]
  }

  /// Whether a word and the next one may be parts of one name: only white space, a hyphen or the
  /// point of an initial is between them.
  func isJoined(after index: Int) -> Bool {
    let gap = gap(after: index)
    return gap.utf8.count <= 3
      && gap.unicodeScalars.allSatisfy { $0.isSpace || $0 == "-" || $0 == "." }
  }

  /// The text's beginning, to quote in a message.
  func excerpt(of range: Range<String.Index>) -> String {
    let head = text.unicodeScalars[range].prefix(41)
    return HearthDomain.excerpt(String(head))
  }
}
