/// Reads bytes from front to back, piece by piece; a piece that isn't there leaves it where it was.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// The byte that was read last.
  var previous: UInt8? { position > bytes.startIndex ? bytes[position - 1] : nil }

  var remainingCount: Int { bytes.endIndex - position }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Skips blanks, the no-break spaces U+00A0 and U+202F among them, which ICU puts before AM and PM.
  mutating func skipSpaces() {
    while let byte = next {
      if byte == 0x20 || byte == 0x09 {
        position += 1
      } else if bytes[position...].starts(with: [0xC2, 0xA0]) {
        position += 2
      } else if byte == 0xE2, bytes[position...].starts(with: [0xE2, 0x80, 0xAF]) {
        position += 3
      } else {
        return
      }
    }
  }

  /// The digits from here on as a number, if there are as many as `counts` says; at most 18.
  mutating func number(_ counts: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte), position - start < 19 {
      value = value &* 10 &+ Int(byte &- 0x30)
      position += 1
    }
    if counts.contains(position - start) { return value }
    position = start
    return nil
  }

  /// Skips digits, however many.
  mutating func skipDigits() {
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
  }

  /// The ASCII letters from here on, in lower case.
  mutating func word() -> [UInt8] {
    var letters: [UInt8] = []
    while let byte = next, (0x61...0x7A).contains(byte | 0x20) {
      letters.append(byte | 0x20)
      position += 1
    }
    return letters
  }
}
