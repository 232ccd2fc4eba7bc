extension VCardProperty {
  /// The value as one text.
  ///
  /// Escapes that no RFC knows are what some programs write for the character alone (`\:`) or stay as
  /// they are.
  public var text: String {
    unescaped(rawValue.utf8[...])
  }

  /// The texts that commas part, such as the tags of `CATEGORIES`.
  public var list: [String] {
    parts(of: rawValue.utf8[...], separatedBy: UInt8(ascii: ",")).map(unescaped)
  }

  /// The components of a structured value, such as `N`, each as one text.
  ///
  /// - SeeAlso: RFC 6350, section 3.3 (`component`).
  public var components: [String] {
    parts(of: rawValue.utf8[...], separatedBy: UInt8(ascii: ";")).map(unescaped)
  }

  /// The components of a structured value, each as the texts that commas part in it.
  public var componentLists: [[String]] {
    parts(of: rawValue.utf8[...], separatedBy: UInt8(ascii: ";")).map { component in
      parts(of: component, separatedBy: UInt8(ascii: ",")).map(unescaped)
    }
  }
}

private let backslash = UInt8(ascii: "\\")

/// The parts of `value` between separators that no backslash stands before.
private func parts(
  of value: Substring.UTF8View, separatedBy separator: UInt8
) -> [Substring.UTF8View] {
  var parts: [Substring.UTF8View] = []
  var start = value.startIndex
  var index = start
  while index < value.endIndex {
    let byte = value[index]
    let next = value.index(after: index)
    if byte == backslash, next < value.endIndex {
      index = value.index(after: next)
      continue
    }
    if byte == separator {
      parts.append(value[start..<index])
      start = next
    }
    index = next
  }
  parts.append(value[start...])
  return parts
}

/// `value` with what its escapes stand for.
///
/// - SeeAlso: RFC 2426, section 4 (`text-value`); RFC 6350, section 3.4.
private func unescaped(_ value: Substring.UTF8View) -> String {
  guard value.contains(backslash) else { return String(Substring(value)) }
  var text: [UInt8] = []
  text.reserveCapacity(value.count)
  var isEscaped = false
  for byte in value {
    if isEscaped {
      appendEscaped(byte, to: &text)
      isEscaped = false
    } else if byte == backslash {
      isEscaped = true
    } else {
      text.append(byte)
    }
  }
  if isEscaped { text.append(backslash) }
  return String(decoding: text, as: UTF8.self)
}

private func appendEscaped(_ byte: UInt8, to text: inout [UInt8]) {
  switch Unicode.Scalar(byte) {
  case "n", "N": text.append(UInt8(ascii: "\n"))
  case "\\", ",", ";", ":": text.append(byte)
  default: text += [backslash, byte]
  }
}
