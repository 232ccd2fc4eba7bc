import HearthDomain

/// A line of a message, without its end, and the part of the message that it belongs to.
struct DraftLine {
  /// Whose words a line holds, and in what place.
  enum Part {
    /// A header field other than the subject, or the blank line after the header.
    case header
    case subject
    case body
    /// Somebody else's words, and the line that introduces them.
    case quote
    /// What follows the line `-- `.
    case signature
  }

  let range: Range<String.Index>
  var part = Part.body

  var isOwn: Bool { part == .subject || part == .body }

  /// The lines of `text`, which end with LF, CR LF or CR; there is at least one.
  static func lines(of text: String) -> [DraftLine] {
    var lines: [DraftLine] = []
    let bytes = text.utf8
    var start =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.index(after: text.startIndex) : text.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(DraftLine(range: start..<end))
      start = bytes.index(after: end)
      if bytes[end] == 0x0D, start < bytes.endIndex, bytes[start] == 0x0A {
        start = bytes.index(after: start)
      }
    }
    lines.append(DraftLine(range: start..<text.endIndex))
    assignParts(to: &lines, of: text)
    return lines
  }

  private static func assignParts(to lines: inout [DraftLine], of text: String) {
    let bodyStart = MessageHeader.assignParts(to: &lines, of: text)
    for index in lines.indices.dropFirst(bodyStart) {
      let line = text[lines[index].range]
      if line == "-- " || line == "--" {
        for rest in index..<lines.count { lines[rest].part = .signature }
        return
      }
      guard line.utf8.first == UInt8(ascii: ">") else { continue }
      lines[index].part = .quote
      markAttribution(before: index, in: &lines, from: bodyStart, of: text)
    }
  }

  /// Takes `On Monday Dana wrote:`, on one line or two, for a part of the quote that follows it.
  private static func markAttribution(
    before quote: Int, in lines: inout [DraftLine], from bodyStart: Int, of text: String
  ) {
    var index = quote - 1
    if index > bodyStart, !text[lines[index].range].hasVisibleCharacter { index -= 1 }
    guard index >= bodyStart, lines[index].part == .body,
      ends(text[lines[index].range], with: "wrote:")
    else { return }
    lines[index].part = .quote
    let isBegun = text[lines[index].range].hasPrefix("On ")
    if !isBegun, index > bodyStart, text[lines[index - 1].range].hasPrefix("On ") {
      lines[index - 1].part = .quote
    }
  }

  private static func ends(_ line: Substring, with ending: String) -> Bool {
    let kept = line.utf8.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return kept.starts(with: ending.utf8.reversed())
  }
}
