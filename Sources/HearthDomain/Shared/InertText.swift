/// The text without anything that acts instead of showing.
///
/// Control characters (C0, DEL and C1) and the characters that override or isolate the direction
/// of writing are dropped; tabs, line breaks and the Unicode line and paragraph separators become
/// a space each. With `keepingNewlines` tabs stay, and every kind of ASCII line break becomes a
/// line feed.
public func inert(_ text: String, keepingNewlines: Bool = false) -> String {
  if text.utf8.withContiguousStorageIfAvailable(isSurelyInert) == true { return text }
  guard text.unicodeScalars.contains(where: \.isActive) else { return text }
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    // The line feed of CR LF was answered for by the CR.
    if !(scalar == "\n" && previous == "\r"),
      let replacement = scalar.replacement(keepingNewlines: keepingNewlines)
    {
      result.append(replacement)
    }
    previous = scalar
  }
  return String(result)
}

/// Whether bytes tell at a glance that nothing in a text acts: no control character of ASCII, nor a lead
/// byte of what acts beyond it.
private func isSurelyInert(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var isInert = true
  for byte in bytes where byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 {
    isInert = false
  }
  return isInert
}

/// The beginning of a text, inert and on one line, to quote in a message.
///
/// At most `limit` Unicode scalars of it are shown; an ellipsis stands for the rest.
public func excerpt(_ text: String, limit: Int = 40) -> String {
  let head = text.unicodeScalars.prefix(limit)
  let isWhole = head.endIndex == text.unicodeScalars.endIndex
  return inert(String(String.UnicodeScalarView(head))) + (isWhole ? "" : "…")
}

extension Unicode.Scalar {
  fileprivate var isActive: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate func replacement(keepingNewlines: Bool) -> Unicode.Scalar? {
    switch self {
    case "\t": keepingNewlines ? self : " "
    case "\n", "\r": keepingNewlines ? "\n" : " "
    case "\u{2028}", "\u{2029}": " "
    default: isActive ? nil : self
    }
  }
}
