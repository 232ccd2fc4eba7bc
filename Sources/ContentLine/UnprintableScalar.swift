/// A character that may not stand in a content line as it is: it would end the line, drive a
/// terminal, or reorder the text around it.
struct UnprintableScalar {
  enum Kind {
    /// What Unicode calls a newline; CR LF is one.
    case lineBreak
    /// Another control character, or a bidirectional embedding, override or isolate.
    case ignorable
  }

  let kind: Kind
  /// The bytes it takes in UTF-8.
  let length: Int

  /// The unprintable character that begins at `index` of well-formed `utf8`, if it is one.
  init?(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) {
    switch utf8[index] {
    case 0x0D where index + 1 < utf8.count && utf8[index + 1] == 0x0A: self.init(.lineBreak, 2)
    case 0x0A...0x0D: self.init(.lineBreak, 1)
    case 0x00...0x08, 0x0E...0x1F, 0x7F: self.init(.ignorable, 1)
    case 0xC2 where utf8[index + 1] == 0x85: self.init(.lineBreak, 2)
    case 0xC2 where utf8[index + 1] < 0xA0: self.init(.ignorable, 2)
    case 0xE2: self.init(generalPunctuation: utf8[index + 1], utf8[index + 2])
    default: return nil
    }
  }

  private init(_ kind: Kind, _ length: Int) {
    self.kind = kind
    self.length = length
  }

  /// U+2028, U+2029, U+202A...U+202E and U+2066...U+2069, by their last two bytes.
  private init?(generalPunctuation second: UInt8, _ third: UInt8) {
    switch (second, third) {
    case (0x80, 0xA8...0xA9): self.init(.lineBreak, 3)
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): self.init(.ignorable, 3)
    default: return nil
    }
  }
}
