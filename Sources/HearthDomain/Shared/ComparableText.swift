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
