import HearthDomain

/// The characters of a draft's body as a web form counts them, without the white space at its ends.
struct BodyCharacters {
  private let text: String
  /// What is counted of each line.
  private let lines: [Range<String.Index>]

  init(_ draft: DraftText) {
    text = draft.text
    var lines = draft.lines.filter { $0.part == .body }.map(\.range)
    while let last = lines.last, !draft.text[last].hasVisibleCharacter { lines.removeLast() }
    lines = Array(lines.drop { !draft.text[$0].hasVisibleCharacter })
    if let first = lines.first { lines[0] = Self.trimmedAtStart(first, of: draft.text) }
    if let last = lines.popLast() { lines.append(Self.trimmedAtEnd(last, of: draft.text)) }
    self.lines = lines
  }

  /// The length in UTF-16 code units; a line break is one.
  var unitCount: Int {
    lines.reduce(max(0, lines.count - 1)) { $0 + text[$1].utf16.count }
  }

  /// The rest of the line from the unit of this number on, counted from 0, if the body is that long.
  func place(ofUnit number: Int) -> Range<String.Index>? {
    var left = number
    for line in lines {
      for index in text.unicodeScalars[line].indices {
        let width = UTF16.width(text.unicodeScalars[index])
        if left < width { return index..<line.upperBound }
        left -= width
      }
      if left == 0, line != lines.last { return line.upperBound..<line.upperBound }
      left -= 1
    }
    return nil
  }

  private static func trimmedAtStart(
    _ line: Range<String.Index>, of text: String
  ) -> Range<String.Index> {
    let start = text.unicodeScalars[line].firstIndex { !$0.isSpace } ?? line.upperBound
    return start..<line.upperBound
  }

  private static func trimmedAtEnd(
    _ line: Range<String.Index>, of text: String
  ) -> Range<String.Index> {
    let scalars = text.unicodeScalars[line]
    let last = scalars.lastIndex { !$0.isSpace }.map { scalars.index(after: $0) }
    return line.lowerBound..<(last ?? line.lowerBound)
  }
}
