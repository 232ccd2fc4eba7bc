/// A word that the owner wrote, or a link.
struct Word {
  let range: Range<String.Index>
  /// In lower case and with straight apostrophes; empty for a link.
  let folded: String
  /// The run of characters between white space that it stands in, counted through the draft.
  let run: Int

  var isLink: Bool { folded.isEmpty }

  /// The word as phrases have it: without apostrophes, which many leave out.
  var key: String { Self.key(of: folded) }

  static func key(of folded: String) -> String {
    folded.utf8.contains(UInt8(ascii: "'")) ? folded.filter { $0 != "'" } : folded
  }

  /// A word as it is compared: in lower case, with straight apostrophes and nothing invisible.
  static func folded(_ word: Substring) -> String {
    let isPlain = word.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "`") }
    return isPlain ? word.lowercased() : word.straightened.lowercased()
  }

  /// The words of a name or a phrase, folded.
  static func folded(wordsOf text: String) -> [String] {
    ranges(in: text[...]).map { folded(text[$0]) }
  }

  /// The ranges of the words in `text`: letters and digits with apostrophes between them, as in
  /// `haven't`, or plus and number signs behind them, as in `C++`.
  static func ranges(in text: Substring) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var ranges: [Range<String.Index>] = []
    var index = scalars.startIndex
    while let start = scalars[index...].firstIndex(where: \.isWordPart) {
      index = end(ofWordAt: start, in: scalars)
      ranges.append(start..<index)
    }
    return ranges
  }

  private static func end(
    ofWordAt start: String.Index, in scalars: Substring.UnicodeScalarView
  ) -> String.Index {
    var end = start
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar.isWordPart || (index == end && (scalar == "+" || scalar == "#")) {
        end = next
      } else if !scalar.isIgnorable, index != end || !scalar.isApostrophe {
        break
      }
      index = next
    }
    return end
  }
}
