import Foundation

extension StringProtocol {
  /// The text as it is compared: whatever its case, diacritics, width and white space.
  package var comparable: String {
    folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Its words as they are compared: runs of letters, digits and the signs that tell C from C++ and C#.
  package var comparableWords: [String] {
    folded.split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map(String.init)
  }

  /// The text whatever its case, diacritics and width.
  private var folded: String {
    // ASCII has no more than case, and Foundation takes ten times as long to see that.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}

extension Collection<String> {
  /// Whether each of these words of a name is one of the other's, or its initial.
  package func isShorterForm(of other: some Collection<String>) -> Bool {
    allSatisfy { word in
      other.contains { $0 == word || word.count == 1 && $0.hasPrefix(word) }
    }
  }
}
