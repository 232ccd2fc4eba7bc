import ContentLine

/// Finds the cards of a text: where they begin and end, with what is nested in them.
struct CardScanner: ~Copyable {
  /// How large a card is read: the largest photos that address books keep are a tenth of that.
  static let sizeLimit = 8 << 20

  /// A card that was found.
  struct Card {
    /// The line of its `BEGIN`.
    let line: Int
    let ending: Ending
  }

  enum Ending {
    /// With its `END`.
    case end
    /// With the next card's `BEGIN`.
    case nextCard
    /// With the text; `cut` bytes of a last line that may be incomplete are left.
    case text(cut: Int)
    /// It is too large to be held.
    case overlong
  }

  private var lines: LineScanner
  /// Whether the current line is the `BEGIN` of a card that wasn't handed out yet.
  private var isAtBegin = false
  /// The first line since the last card that is neither empty nor part of a card.
  private(set) var strayLine: Int?

  init(_ source: @escaping LineScanner.Source) {
    lines = LineScanner(limit: Self.sizeLimit, source)
  }

  /// The number of the line that was read last.
  var line: Int { lines.number }

  /// The next card; `nil` after the last.
  mutating func next() throws -> Card? {
    strayLine = nil
    var marks = CardMarkFinder()
    guard let begin = try goToBegin(&marks) else { return nil }
    let ending = try goToEnd(&marks)
    return Card(line: begin, ending: ending)
  }

  /// The bytes of the card that was found last, without its line end; valid until ``next()``.
  func bytes(of card: Card) -> UnsafeBufferPointer<UInt8> {
    if case .end = card.ending { return lines.heldWithLine }
    return lines.heldBeforeLine
  }

  /// Goes to the next `BEGIN`, holds it, and returns the number of its line.
  private mutating func goToBegin(_ marks: inout CardMarkFinder) throws -> Int? {
    if isAtBegin {
      isAtBegin = false
      lines.hold()
      return lines.number
    }
    lines.release()
    var begin = 0
    while let line = try lines.next() {
      let isSpread = marks.lineCount > 0
      let mark = marks.mark(endingWith: lines.text, isInsideCard: false)
      if marks.lineCount == 1 || (mark == .begin && !isSpread) {
        lines.hold()
        begin = lines.number
      }
      if mark == .begin { return begin }
      if marks.lineCount == 0 { passOver(line) }
    }
    return nil
  }

  /// Notes that the current line belongs to no card.
  private mutating func passOver(_ line: LineScanner.Line) {
    lines.release()
    // Of a line that is too long nothing is left to look at.
    let isEmpty = line == .whole && lines.text.allSatisfy(isBlank)
    if strayLine == nil, !isEmpty { strayLine = lines.number }
  }

  /// Goes to the line that ends the card whose `BEGIN` is the current line.
  private mutating func goToEnd(_ marks: inout CardMarkFinder) throws -> Ending {
    var nesting = Nesting()
    var isOverlong = false
    var lastCount = 0
    while let line = try lines.next() {
      if line == .overlong { isOverlong = true }
      let text = lines.text
      lastCount = text.count
      let mark = marks.mark(endingWith: text, isInsideCard: true)
      guard let event = nesting.event(of: text, mark) else { continue }
      isAtBegin = event == .nextCard
      return isOverlong ? .overlong : isAtBegin ? .nextCard : .end
    }
    return isOverlong ? .overlong : .text(cut: lines.isTerminated ? 0 : lastCount)
  }
}

/// The cards that are open inside of a card, each the value of an `AGENT`.
private struct Nesting {
  enum Event {
    case end
    case nextCard
  }

  private var depth = 0
  /// Whether a `BEGIN` would be the value of an `AGENT`.
  private var awaitsCard = false

  /// What the next line does to the card, if anything; `mark` is the mark that the line is.
  mutating func event(of line: UnsafeBufferPointer<UInt8>, _ mark: CardMark?) -> Event? {
    switch mark {
    case .begin:
      guard awaitsCard else { return .nextCard }
      awaitsCard = false
      depth += 1
    case .end:
      guard depth > 0 else { return .end }
      depth -= 1
    case nil where !line.isEmpty:
      let nested = NestedCard(agent: line)
      awaitsCard = nested == .onNextLine
      if nested == .onThisLine { depth += 1 }
    case nil: break
    }
    return nil
  }
}
