/// The fields at the head of a message.
///
/// - SeeAlso: RFC 5322, section 2.2.
enum MessageHeader {
  /// The fields that a message begins with; `Thanks:` is none.
  private static let firstFields: Set<String> = [
    "bcc", "cc", "date", "delivered-to", "from", "in-reply-to", "message-id", "mime-version",
    "received", "references", "reply-to", "return-path", "sender", "subject", "to", "user-agent",
  ]

  /// Marks the header, if the text begins with one, and gives the index of the first line after it.
  static func assignParts(to lines: inout [DraftLine], of text: String) -> Int {
    guard let first = lines.first, let name = fieldName(of: text[first.range]),
      firstFields.contains(name) || name.hasPrefix("content-") || name.hasPrefix("x-")
    else { return 0 }
    var part = DraftLine.Part.header
    for index in lines.indices {
      let line = text[lines[index].range]
      if line.isEmpty {
        lines[index].part = .header
        return index + 1
      }
      if let name = fieldName(of: line) {
        part = name == "subject" ? .subject : .header
      } else if line.utf8.first != UInt8(ascii: " "), line.utf8.first != UInt8(ascii: "\t") {
        return index
      }
      lines[index].part = part
    }
    return lines.count
  }

  /// The name before the colon in lower case, if it is one that a field may have; at most 76 bytes.
  static func fieldName(of line: Substring) -> String? {
    let name = line.utf8.prefix(77).prefix { (0x21...0x7E).contains($0) && $0 != 0x3A }
    guard !name.isEmpty, name.endIndex < line.endIndex, line.utf8[name.endIndex] == 0x3A else {
      return nil
    }
    return Substring(name).lowercased()
  }

  /// Where a field's value begins; `nil` for a line that goes on with the one before.
  static func valueStart(of line: Substring) -> String.Index? {
    guard fieldName(of: line) != nil else { return nil }
    return line.utf8.firstIndex(of: 0x3A).map { line.utf8.index(after: $0) }
  }
}
