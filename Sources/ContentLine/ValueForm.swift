/// How the characters of a value are written in a content line.
///
/// Whatever the form, no control character and no bidirectional override or isolate gets out.
public enum ValueForm: Sendable {
  /// Prose: backslash, comma and semicolon are escaped, a line break becomes `\n`.
  ///
  /// - SeeAlso: RFC 6350, section 3.4; RFC 5545, section 3.3.11.
  case text
  /// A value that is in its written form already, such as a date or what was read.
  case verbatim
  /// A parameter's value where no encoding exists for quotation marks: they become apostrophes.
  ///
  /// - SeeAlso: RFC 2426, section 4.
  case parameter
  /// A parameter's value with quotation marks, line breaks and carets encoded by a caret.
  ///
  /// - SeeAlso: RFC 6868, section 3.
  case caretParameter

  /// Where the next byte stands, at or after `start`, that may need more than copying, or where the
  /// bytes end.
  @inline(__always)
  func nextSpecial(from start: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index + ByteWord.size <= utf8.count {
      let mask = specialMask(of: ByteWord(utf8, at: index))
      if mask != 0 { return index + ByteWord.firstIndex(in: mask) }
      index += ByteWord.size
    }
    if index < utf8.count {
      let mask = specialMask(of: ByteWord(utf8, from: index))
      return min(index + ByteWord.firstIndex(in: mask), utf8.count)
    }
    return utf8.count
  }

  /// Finds bytes that may need more than copying, or begin a character that may: most do not.
  @inline(__always)
  private func specialMask(of word: ByteWord) -> UInt64 {
    // Controls, the colon before component names, C1 controls and controls among punctuation.
    let mask =
      word.mask(below: 0x20) | word.mask(of: 0x5C) | word.mask(of: 0x7F) | word.mask(of: 0x3A)
      | word.mask(of: 0xC2, ignoring: 0x20)
    return switch self {
    case .text: mask | word.mask(of: 0x2C) | word.mask(of: 0x3B)
    case .parameter, .caretParameter: mask | word.mask(of: 0x22) | word.mask(of: 0x5E)
    case .verbatim: mask
    }
  }

  /// What is written for the character at `index`, and its length; `nil` if it stays as it is.
  func substitute(
    at index: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (written: StaticString, length: Int)? {
    if let scalar = UnprintableScalar(at: index, of: utf8) {
      return (written(for: scalar.kind), scalar.length)
    }
    return escape(for: utf8[index]).map { ($0, 1) }
  }

  /// How many bytes from `index` on no fold should part: two where they are an escape.
  func lengthKeptTogether(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let isEscape =
      self == .verbatim && utf8[index] == UInt8(ascii: "\\")
      && index + 1 < utf8.count && (0x20...0x7E).contains(utf8[index + 1])
    return isEscape ? 2 : 1
  }

  private func written(for kind: UnprintableScalar.Kind) -> StaticString {
    switch (self, kind) {
    case (.text, .lineBreak): #"\n"#
    case (.caretParameter, .lineBreak): "^n"
    case (.parameter, .lineBreak): " "
    case (.verbatim, _), (_, .ignorable): ""
    }
  }

  private func escape(for byte: UInt8) -> StaticString? {
    switch (self, Unicode.Scalar(byte)) {
    case (.text, "\\"): #"\\"#
    case (.text, ","): #"\,"#
    case (.text, ";"): #"\;"#
    case (.parameter, "\""): "'"
    case (.caretParameter, "\""): "^'"
    case (.caretParameter, "^"): "^^"
    default: nil
    }
  }
}
