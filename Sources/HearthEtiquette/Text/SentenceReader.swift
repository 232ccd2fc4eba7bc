import HearthDomain

/// Reads the owner's lines one after the other into words and sentences.
struct SentenceReader {
  private let text: String
  private(set) var words: [Word] = []
  private(set) var sentences: [Sentence] = []
  /// The first word of the sentence at hand.
  private var start = 0
  private var place = Sentence.Place.body
  private var run = 0

  init(_ text: String) {
    self.text = text
  }

  /// Reads `line`; a blank line, another part of the message and a list's mark end a sentence.
  mutating func read(_ line: DraftLine) {
    let content = text[line.range].unicodeScalars
    guard line.isOwn, let first = content.first(where: { !$0.isSpace }) else {
      return endSentence()
    }
    let place = line.part == .subject ? Sentence.Place.subject : .body
    if place != self.place || first == "-" || first == "*" || first == "•" { endSentence() }
    self.place = place
    let start = place == .subject ? MessageHeader.valueStart(of: text[line.range]) : nil
    read(runsIn: text[(start ?? line.range.lowerBound)..<line.range.upperBound])
  }

  private mutating func read(runsIn line: Substring) {
    for piece in line.unicodeScalars.split(whereSeparator: \.isSpace) {
      let piece = Substring(piece)
      run += 1
      if let link = Link.range(in: piece) {
        words.append(Word(range: link, folded: "", run: run))
      } else {
        for range in Word.ranges(in: piece) {
          words.append(Word(range: range, folded: Word.folded(text[range]), run: run))
        }
      }
      if let stop = FullStop(of: piece), !isAbbreviation(stop) {
        endSentence(at: stop.end, isQuestion: stop.isQuestion)
      }
    }
  }

  /// Ends the sentence at hand, if it has begun.
  mutating func endSentence() {
    if let end = words.last?.range.upperBound { endSentence(at: end, isQuestion: false) }
  }

  private mutating func endSentence(at end: String.Index, isQuestion: Bool) {
    guard start < words.count else { return }
    sentences.append(
      Sentence(words: start..<words.count, place: place, isQuestion: isQuestion, end: end))
    start = words.count
  }

  /// Whether a point belongs to the last word, as in `Dr.` and `J.`.
  private func isAbbreviation(_ stop: FullStop) -> Bool {
    guard stop.isPoint, start < words.count, let last = words.last,
      last.range.upperBound == stop.start
    else { return false }
    return Self.abbreviations.contains(last.folded)
      || (last.folded.utf8.count == 1 && last.folded != "i")
  }

  private static let abbreviations: Set<String> = [
    "approx", "dr", "inc", "ltd", "mr", "mrs", "ms", "prof", "st", "vs",
  ]
}
