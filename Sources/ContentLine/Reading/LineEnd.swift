/// Where a line ends: at CR LF, LF, a lone CR, or the CR CR LF that broken transfers leave.
struct LineEnd {
  /// How many bytes may have to be looked at again when more follow: those of CR CR.
  static let lookback = 2

  /// Where the line's text ends.
  let text: Int
  /// Where the next line begins.
  let next: Int

  /// The first end at or after `start`.
  ///
  /// It is `nil` where none is in sight, or where more bytes might make CR LF of a CR; with `isLast`
  /// there are no more bytes.
  init?(from start: Int, in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    guard let mark = Self.firstMark(from: start, in: bytes) else { return nil }
    text = mark
    guard bytes[mark] == 0x0D else {
      next = mark + 1
      return
    }
    let second = mark + 1
    let isDoubled = second < bytes.count && bytes[second] == 0x0D
    let last = isDoubled ? second + 1 : second
    guard last < bytes.count || isLast else { return nil }
    let hasFeed = last < bytes.count && bytes[last] == 0x0A
    next = hasFeed ? last + 1 : second
  }

  /// Where the first CR or LF stands at or after `start`.
  private static func firstMark(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    while index + 8 <= bytes.count {
      // CR is the greatest of those, tabs are the only others of note.
      let mask = ByteWord(bytes, at: index).mask(below: 0x0E)
      if mask == 0 {
        index += 8
        continue
      }
      index += ByteWord.firstIndex(in: mask)
      if isMark(bytes[index]) { return index }
      index += 1
    }
    while index < bytes.count, !isMark(bytes[index]) { index += 1 }
    return index < bytes.count ? index : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x0D || byte == 0x0A
  }
}
