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

  /// Whether the character that begins with `byte` may need more than copying: most do not.
  @inline(__always)
  func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x2C, 0x3B, 0x5C, 0x7F: true
    // The first letter of component names; of C1 controls; of controls among punctuation.
    case 0x56, 0x76, 0xC2, 0xE2: true
    case 0x20, 0x22, 0x5E: self != .text
    default: false
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
