/// A vCard's bytes as a database can keep them: as text.
///
/// Bytes that are no UTF-8, or hold a NUL, are kept one character a byte: the character of the byte's
/// number, and U+0100 for NUL, at which SQLite's JSON would end.
public struct CardSource: Hashable, Sendable {
  public let text: String
  /// Whether each character of ``text`` stands for a byte.
  public let isBytewise: Bool

  public init(bytes: some Collection<UInt8>) {
    // An array, whatever it was: the loops below are made for that.
    let bytes = Array(bytes)
    if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, isBytewise: false)
    } else {
      self.init(
        text: String(String.UnicodeScalarView(bytes.map(Self.character))), isBytewise: true)
    }
  }

  /// A card as it was kept.
  public init(text: String, isBytewise: Bool) {
    self.text = text
    self.isBytewise = isBytewise
  }

  // Texts that only look alike are two: what is kept is bytes.
  public static func == (one: CardSource, other: CardSource) -> Bool {
    one.isBytewise == other.isBytewise && one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// Whether `other` is this card, however its lines end.
  public func isSame(as other: CardSource) -> Bool {
    if self == other { return true }
    return isBytewise == other.isBytewise
      && text.utf8.lazy.filter { $0 != 0x0D }
        .elementsEqual(other.text.utf8.lazy.filter { $0 != 0x0D })
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }

  /// The bytes, as they stood in the file.
  public var bytes: [UInt8] {
    isBytewise ? text.unicodeScalars.map(Self.byte) : Array(text.utf8)
  }

  private static func character(of byte: UInt8) -> Unicode.Scalar {
    byte == 0 ? "\u{100}" : Unicode.Scalar(byte)
  }

  private static func byte(of character: Unicode.Scalar) -> UInt8 {
    UInt8(truncatingIfNeeded: character.value)
  }
}
