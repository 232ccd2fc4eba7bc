import ContentLine

/// The version that a card says it is in.
struct DeclaredVersion {
  /// As it is written.
  let text: String
  let number: Number

  /// Whether there is such a version.
  let isKnown: Bool

  enum Number {
    /// 2.1 and what came before.
    case v2
    case v3
    case v4
  }

  /// What the first `VERSION` among `lines` says; `nil` if there is none.
  init?(in lines: FoldedLines, unfolded: inout [UInt8]) {
    var lines = lines
    while let line = lines.takeContentLine(unfolded: &unfolded) {
      let text =
        unfolded.isEmpty
        ? Self.value(of: lines[line.range]) : unfolded.withUnsafeBufferPointer(Self.value)
      guard let text else { continue }
      self.init(text)
      return
    }
    return nil
  }

  private init(_ text: String) {
    self.text = text
    isKnown = ["2.1", "3.0", "4.0"].contains(text)
    switch text.utf8.first {
    case UInt8(ascii: "1"), UInt8(ascii: "2"): number = .v2
    case UInt8(ascii: "4"): number = .v4
    default: number = .v3
    }
  }

  /// The value of `line`, if it is a `VERSION`.
  private static func value(of line: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = line.first, lowercased(first) == UInt8(ascii: "v"),
      isWord(line.prefix(7), "version"), let head = ContentLineHead.length(in: line),
      head == 7 || line[7] == UInt8(ascii: ";")
    else { return nil }
    return String(
      decoding: trimmed(UnsafeBufferPointer(rebasing: line[(head + 1)...])), as: UTF8.self)
  }
}
