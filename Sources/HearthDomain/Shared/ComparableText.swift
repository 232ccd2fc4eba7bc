import Foundation

extension String {
  /// The text as it is compared: whatever its case, diacritics, width and white space.
  package var comparable: String {
    folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Its words as they are compared: runs of letters, digits and the signs that tell C from C++ and C#.
  package var comparableWords: [String] {
    guard isASCII else {
      return folded.split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }
        .map(String.init)
    }
    // Its bytes are its characters, and looked at in a tenth of the time.
    return lowercased().utf8.split { !$0.isPartOfComparableWord }.map { String(Substring($0)) }
  }

  /// The text whatever its case, diacritics and width.
  private var folded: String {
    // ASCII has no more than case, and Foundation takes ten times as long to see that.
    if isASCII { return lowercased() }
    return folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  private var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension UInt8 {
  /// Whether a character of ASCII, in lower case, belongs to a word that is compared.
  fileprivate var isPartOfComparableWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "#"):
      true
    default: false
    }
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
