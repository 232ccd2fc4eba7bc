import ContentLine

/// The lines over which a quoted-printable property is spread.
///
/// A line that ends in an equals sign goes on in the first column of the next: a blank there is a
/// blank of the text. But some programs fold such a line too, and some only fold.
struct SoftBreaks {
  private struct Piece {
    /// Without an equals sign that only joins it to the next.
    let text: UnsafeBufferPointer<UInt8>
    let isSoft: Bool

    var beginsWithBlank: Bool { text.first.map(isBlank) ?? false }
  }

  private var pieces: [Piece] = []
  /// Whether the value is folded somewhere without an equals sign.
  private var hasPlainFold = false

  /// Takes the property that comes next of `lines`; its head is `headLength` bytes long once it is
  /// unfolded.
  init(takingFrom lines: inout FoldedLines, headLength: Int) {
    var length = 0
    while goesOn(in: &lines), let line = lines.takeLine() {
      if let last = pieces.last, !last.isSoft, length > headLength { hasPlainFold = true }
      length += line.range.count - (pieces.isEmpty ? 0 : 1)
      append(lines[line.range], isInValue: length > headLength)
    }
  }

  /// The property on one line.
  func joined() -> [UInt8] {
    let afterSoft = zip(pieces, pieces.dropFirst()).filter(\.0.isSoft).map(\.1)
    let alwaysFolds = afterSoft.count > 1 && afterSoft.allSatisfy(\.beginsWithBlank)
    var joined: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      guard index > 0 else {
        joined += piece.text
        continue
      }
      let rest = piece.text.dropFirst()
      if !pieces[index - 1].isSoft {
        joined += rest
      } else if piece.beginsWithBlank, hasPlainFold, isEncodedByte(rest) {
        // The fold is inside of an encoded byte.
        joined += [UInt8(ascii: "=")] + rest
      } else if piece.beginsWithBlank,
        hasPlainFold || alwaysFolds || rest.first == UInt8(ascii: ";") || endsInsideScalar(joined)
      {
        joined += rest
      } else {
        joined += piece.text
      }
    }
    return joined
  }
}

extension SoftBreaks {
  /// Whether the next line belongs to the property.
  private func goesOn(in lines: inout FoldedLines) -> Bool {
    guard let last = pieces.last else { return true }
    guard last.isSoft else { return lines.isFolded() }
    // What ends the card ends the property, whatever stands before.
    return lines.nextLine.map { CardMark(lines[$0.range]) == nil } ?? false
  }

  private mutating func append(_ line: UnsafeBufferPointer<UInt8>, isInValue: Bool) {
    guard !pieces.isEmpty || !line.isEmpty else { return }
    let end = line.lastIndex { !isBlank($0) }
    if isInValue, let end, line[end] == UInt8(ascii: "=") {
      pieces.append(Piece(text: UnsafeBufferPointer(rebasing: line[..<end]), isSoft: true))
    } else {
      pieces.append(Piece(text: line, isSoft: false))
    }
  }

  /// Whether `text` goes on with the two digits of a byte whose equals sign stands before.
  private func isEncodedByte(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let sign = [UInt8(ascii: "=")] + text.prefix(2)
    return sign.withUnsafeBufferPointer { QuotedPrintable.encoded(at: 0, of: $0) != nil }
  }

  /// Whether `text` ends with some, not all encoded bytes of a character in UTF-8.
  private func endsInsideScalar(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      var index = text.count - 3
      var continuations = 0
      while let byte = QuotedPrintable.encoded(at: index, of: text), byte & 0xC0 == 0x80,
        continuations < 3
      {
        continuations += 1
        index -= 3
      }
      guard let lead = QuotedPrintable.encoded(at: index, of: text), lead >= 0xC0 else {
        return false
      }
      return (~lead).leadingZeroBitCount - 1 > continuations
    }
  }
}
