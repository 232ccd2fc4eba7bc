import ContentLine

/// Where the card begins that is the value of an `AGENT` of vCard 2.1.
///
/// - SeeAlso: vCard 2.1, section 2.4.3.
enum NestedCard {
  case onNextLine
  case onThisLine

  /// What `line` says of it, if it is an `AGENT` without another value.
  init?(agent line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, lowercased(first) == UInt8(ascii: "a"),
      isWord(line.prefix(5), "agent"), let head = ContentLineHead.length(in: line),
      head == 5 || line[5] == UInt8(ascii: ";")
    else { return nil }
    let value = trimmed(UnsafeBufferPointer(rebasing: line[(head + 1)...]))
    if value.isEmpty {
      self = .onNextLine
    } else if CardMark(value) == .begin {
      self = .onThisLine
    } else {
      return nil
    }
  }

  /// Takes the nested card, each of its lines with an LF; `nil` if there is none.
  func take(from lines: inout FoldedLines) -> [UInt8]? {
    var marks = CardMarkFinder()
    var text: [UInt8] = []
    var depth = 0
    if self == .onThisLine {
      text += "BEGIN:VCARD\n".utf8
      depth = 1
    }
    while let line = lines.nextLine {
      let bytes = lines[line.range]
      let mark = marks.mark(endingWith: bytes, isInsideCard: true)
      if depth == 0, mark != .begin, !bytes.isEmpty { return nil }
      _ = lines.takeLine()
      guard !bytes.isEmpty else { continue }
      text += bytes
      text.append(UInt8(ascii: "\n"))
      switch mark {
      case .begin: depth += 1
      case .end where depth == 1: return text
      case .end: depth -= 1
      case nil: break
      }
    }
    return text
  }
}

extension VCardProperty {
  /// Whether nothing but the beginning of a card is its value: an `AGENT` of that kind would make what
  /// follows it in a card part of another one.
  var isBareCardMark: Bool {
    var value = rawValue
    return value.withUTF8 { CardMark(trimmed($0)) == .begin }
  }
}
