/// The lines that enclose a card, `BEGIN:VCARD` and `END:VCARD`, in any case and with any blanks.
enum CardMark {
  case begin
  case end

  /// The mark that `line` is; a byte order mark or blanks may stand before it.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var cursor = MarkCursor(line)
    guard let mark = cursor.takeMark() else { return nil }
    self = mark
  }
}

/// Tells marks from other lines, folded marks too.
struct CardMarkFinder {
  /// No mark is longer, but for blanks.
  private static let lengthLimit = 64

  /// A line that becomes a mark if what is folded onto it says so.
  private var beginning: [UInt8] = []
  /// How many lines ``beginning`` was spread over, the last one among them.
  private(set) var lineCount = 0

  /// The mark that ends with `line`, the next one of the text.
  ///
  /// Inside a card, a line that begins with a blank is a fold of the one before.
  mutating func mark(
    endingWith line: UnsafeBufferPointer<UInt8>, isInsideCard: Bool
  ) -> CardMark? {
    guard let first = line.first else { return nil }
    if lineCount > 0 {
      if isBlank(first) {
        let unfolded = beginning + line.dropFirst()
        return unfolded.withUnsafeBufferPointer { find(in: $0) }
      }
      beginning = []
      lineCount = 0
    }
    switch first {
    case UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "E"), UInt8(ascii: "e"), 0xEF:
      return find(in: line)
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      return isInsideCard ? nil : find(in: line)
    default:
      return nil
    }
  }

  private mutating func find(in line: UnsafeBufferPointer<UInt8>) -> CardMark? {
    var cursor = MarkCursor(line)
    let mark = cursor.takeMark()
    let mayGoOn = mark == nil && cursor.isExhausted && line.count <= Self.lengthLimit
    beginning = mayGoOn ? Array(line) : []
    lineCount = mayGoOn ? lineCount + 1 : 0
    return mark
  }
}

/// A place in a line that may be a mark.
private struct MarkCursor {
  private let line: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether the line ended where a mark would have gone on.
  private(set) var isExhausted = false

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
  }

  mutating func takeMark() -> CardMark? {
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipBlanks()
    let isBegin = index < line.count && line[index] | 0x20 == UInt8(ascii: "b")
    guard take(isBegin ? "begin" : "end"), take(":"), take("vcard") else { return nil }
    return index == line.count ? (isBegin ? .begin : .end) : nil
  }

  /// Takes a word, which is in lower case, in any case, and the blanks after it.
  private mutating func take(_ word: StaticString) -> Bool {
    let isTaken = word.withUTF8Buffer { letters in
      for letter in letters {
        guard index < line.count else {
          isExhausted = true
          return false
        }
        guard lowercased(line[index]) == letter else { return false }
        index += 1
      }
      return true
    }
    skipBlanks()
    return isTaken
  }

  private mutating func skipBlanks() {
    while index < line.count, isBlank(line[index]) { index += 1 }
  }
}
