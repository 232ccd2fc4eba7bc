import Foundation

extension StringProtocol {
  /// The text as it is compared: whatever its case, diacritics, width and white space.
  package var comparable: String {
    let plain = folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Its words as they are compared: runs of letters, digits and the signs that tell C from C++ and C#.
  package var comparableWords: [String] {
    comparable.split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map(String.init)
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
