import ContentLine

/// The version that a card says it is in.
struct DeclaredVersion {
  /// As it is written.
  let text: String
  let number: Number

  enum Number {
    /// 2.1 and what came before.
    case v2
    case v3
    case v4
    /// Any other.
    case unknown
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
    switch text {
    case "2.1", "2.0", "1.0": number = .v2
    case "3.0": number = .v3
    case "4.0": number = .v4
    default: number = .unknown
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
