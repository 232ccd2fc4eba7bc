/// The name of a column, taken apart: `E-mail 2 Address` is number 2 of `emailaddress`.
struct HeaderName: Hashable {
  /// Letters only, in lower case; case, spaces, digits and punctuation make no difference.
  let stem: String
  /// The stem without the word that tells the label, such as `phone` of `businessphone`.
  let stemWithoutLabel: String
  /// The number in the name; 1 if there is none.
  let number: Int
  /// What the name says of where an address or a number belongs: `work`, `home`, `cell`, `fax`,
  /// `pager` or `other`.
  let label: String?

  init(_ text: some StringProtocol) {
    let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
    let digits = letters.drop { !Self.isDigit($0) }.prefix(while: Self.isDigit)
    number = Int(digits) ?? 1
    stem = letters.filter { !Self.isDigit($0) }
    let word = Self.labelsByWord.first { [stem] in stem.hasPrefix($0.word) }
    stemWithoutLabel = String(stem.dropFirst(word?.word.count ?? 0))
    label = stem.contains("fax") ? "fax" : word?.label
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  private static let labelsByWord: [(word: String, label: String)] = [
    ("business", "work"), ("work", "work"), ("company", "work"), ("home", "home"),
    ("personal", "home"), ("mobile", "cell"), ("cell", "cell"), ("pager", "pager"),
    ("other", "other"),
  ]
}
