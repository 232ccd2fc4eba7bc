/// A value of vCard 2.1 on its way to the syntax of 3.0.
///
/// A semicolon or comma that stands in it as such is first replaced by a control character: that goes
/// through any charset that has ASCII, and tells separators from characters that were encoded.
///
/// - SeeAlso: vCard 2.1, section 2.1.
enum OldValue {
  fileprivate static let semicolon: UInt8 = 0x00
  fileprivate static let comma: UInt8 = 0x01

  /// What stands for a byte that wasn't encoded.
  static func marked(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: ";"): semicolon
    case UInt8(ascii: ","): comma
    default: unmarked(byte)
    }
  }

  /// What stands for a byte that was encoded: nothing where it would be taken for a separator.
  static func unmarked(_ byte: UInt8) -> UInt8? {
    byte == semicolon || byte == comma ? nil : byte
  }

  /// The value of 3.0 that `value` means, whose separators are marked.
  ///
  /// In 2.1 a backslash is just that, but before a separator; with `knowsEscapes` it is what it is in
  /// 3.0.
  static func rewritten(_ value: [UInt8], as syntax: ValueSyntax, knowsEscapes: Bool) -> String {
    var writer = OldValueWriter(syntax: syntax, knowsEscapes: knowsEscapes)
    var index = 0
    while index < value.count {
      let next = index + 1 < value.count ? value[index + 1] : nil
      index += writer.write(value[index], before: next)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct OldValueWriter {
  let syntax: ValueSyntax
  let knowsEscapes: Bool
  private(set) var bytes: [UInt8] = []

  init(syntax: ValueSyntax, knowsEscapes: Bool) {
    self.syntax = syntax
    self.knowsEscapes = knowsEscapes
  }

  /// Writes a byte, and the next if they belong together; returns how many.
  mutating func write(_ byte: UInt8, before next: UInt8?) -> Int {
    switch byte {
    case OldValue.semicolon:
      write(UInt8(ascii: ";"), escaped: syntax == .text || syntax == .list)
    case OldValue.comma:
      write(UInt8(ascii: ","), escaped: syntax == .text || syntax == .components)
    case UInt8(ascii: ";"), UInt8(ascii: ","):
      write(byte, escaped: syntax != .verbatim)
    case UInt8(ascii: "\\"):
      return writeBackslash(before: next)
    case 0x0D, 0x0A:
      writeLineBreak()
      return byte == 0x0D && next == 0x0A ? 2 : 1
    default:
      bytes.append(byte)
    }
    return 1
  }

  private mutating func writeBackslash(before next: UInt8?) -> Int {
    switch next {
    case OldValue.semicolon, UInt8(ascii: ";"):
      write(UInt8(ascii: ";"), escaped: syntax != .verbatim)
    case OldValue.comma, UInt8(ascii: ","):
      write(UInt8(ascii: ","), escaped: syntax != .verbatim)
    case UInt8(ascii: ":"):
      bytes.append(UInt8(ascii: ":"))
    case UInt8(ascii: "n") where knowsEscapes, UInt8(ascii: "N") where knowsEscapes:
      writeLineBreak()
    case UInt8(ascii: "\\"):
      // A pair escapes nothing that follows; 2.1 means both.
      write(UInt8(ascii: "\\"), escaped: syntax != .verbatim)
      if !knowsEscapes { write(UInt8(ascii: "\\"), escaped: syntax != .verbatim) }
    default:
      write(UInt8(ascii: "\\"), escaped: syntax != .verbatim)
      return 1
    }
    return 2
  }

  private mutating func writeLineBreak() {
    if syntax != .verbatim { bytes += #"\n"#.utf8 }
  }

  private mutating func write(_ byte: UInt8, escaped: Bool) {
    if escaped { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(byte)
  }
}
