/// Finds brackets and blanks that a template leaves to be filled in.
struct PlaceholderScanner {
  /// A placeholder's name is at most this long.
  private static let longest = 40

  let line: Substring.UnicodeScalarView

  /// The placeholders of the line, brackets included.
  var ranges: [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var index = line.startIndex
    while let start = line[index...].firstIndex(where: { "{[<_}".unicodeScalars.contains($0) }) {
      let end = end(ofPlaceholderAt: start)
      if let end { ranges.append(start..<end) }
      index = end ?? line.index(after: start)
    }
    return ranges
  }

  private func end(ofPlaceholderAt start: String.Index) -> String.Index? {
    let rest = line[start...]
    switch line[start] {
    case "_":
      let blank = rest.prefix { $0 == "_" }
      return blank.count >= 3 ? blank.endIndex : nil
    case "{" where rest.starts(with: "{{".unicodeScalars):
      return end(of: rest, closedBy: "}}") ?? line.index(start, offsetBy: 2)
    case "}": return rest.starts(with: "}}".unicodeScalars) ? line.index(start, offsetBy: 2) : nil
    case "{": return end(of: rest, closedBy: "}", if: Self.isName)
    case "[": return end(of: rest, closedBy: "]", if: Self.isName).flatMap(endUnlessLink)
    default:
      return end(of: rest, closedBy: ">") { Self.isName($0) && !$0.contains(where: Self.isSmall) }
    }
  }

  /// Behind `close`, if it follows within reach and what stands before it passes.
  private func end(
    of rest: Substring.UnicodeScalarView, closedBy close: String,
    if passes: (Substring.UnicodeScalarView) -> Bool = { _ in true }
  ) -> String.Index? {
    let opening = close.unicodeScalars.count
    let inside = rest.dropFirst(opening).prefix(Self.longest).prefix {
      !close.unicodeScalars.contains($0)
    }
    guard rest[inside.endIndex...].starts(with: close.unicodeScalars), passes(inside) else {
      return nil
    }
    return line.index(inside.endIndex, offsetBy: opening)
  }

  /// `[words](address)` and `[words]: address` are links.
  private func endUnlessLink(_ end: String.Index) -> String.Index? {
    end < line.endIndex && (line[end] == "(" || line[end] == ":") ? nil : end
  }

  /// Whether there are only words, at least one of them with a letter: `[1]` is a footnote.
  private static func isName(_ inside: Substring.UnicodeScalarView) -> Bool {
    inside.contains { $0.properties.isAlphabetic }
      && inside.allSatisfy {
        $0.isWordPart || $0.isSpace || $0.isApostrophe || "_-.".unicodeScalars.contains($0)
      }
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isLowercase }
}
