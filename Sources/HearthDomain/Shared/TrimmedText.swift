extension StringProtocol {
  /// The text without white space at either end.
  public var trimmed: String {
    // Nearly every text begins and ends with something to see, which its scalars tell at once.
    if let first = unicodeScalars.first, let last = unicodeScalars.last,
      UInt8(exactly: first.value)?.isVisibleASCII == true,
      UInt8(exactly: last.value)?.isVisibleASCII == true
    {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// The text without white space at either end; itself, and no copy, if its bytes tell that there is
  /// none.
  public var trimmed: String {
    utf8.withContiguousStorageIfAvailable(hasPlainEnds) == true ? self : self[...].trimmed
  }
}

/// Whether UTF-8 surely neither begins nor ends with white space.
///
/// A combining mark at the end may belong to a space before it, so that only scripts are told there
/// whose letters stand in blocks of their own.
private func hasPlainEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
    return bytes.isEmpty
  }
  let beginsPlainly = first.isVisibleASCII || first >= 0xC3 && !(0xE1...0xE3).contains(first)
  return beginsPlainly
    && isPlain(bytes[lead], followedBy: lead + 1 < bytes.count ? bytes[lead + 1] : 0)
}

/// Whether a character that begins so is a letter or a sign that combines with none before it.
private func isPlain(_ lead: UInt8, followedBy next: UInt8) -> Bool {
  switch lead {
  case 0x21...0x7E: true
  // Latin with diacritics; Greek and Cyrillic.
  case 0xC3...0xCB, 0xCE...0xD1: true
  // Arabic.
  case 0xD8: next >= 0xA0
  case 0xD9: next <= 0x8A
  // Hiragana and Katakana; Han.
  case 0xE3: next == 0x81 || next == 0x83
  case 0xE4...0xE9: true
  default: false
  }
}
