/// What a relation is called: by words that 4.0 knows, or by a label in an address book.
enum RelationLabel {
  /// - SeeAlso: RFC 6350, section 6.6.6.
  private static let types: Set = [
    "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident",
    "neighbor", "child", "parent", "sibling", "spouse", "kin", "muse", "crush", "date",
    "sweetheart", "me", "agent", "emergency",
  ]

  /// Those for which Apple has a label in every language.
  private static let apple: Set = ["child", "friend", "parent", "spouse"]

  /// What labels tell apart and 4.0 doesn't.
  private static let kinds = [
    "father": "parent", "mother": "parent", "brother": "sibling", "sister": "sibling",
    "son": "child", "daughter": "child", "partner": "spouse",
  ]

  /// The types that a label means, none if it means more than they can say.
  static func types(of label: String) -> [String] {
    let words = label.lowercased().split(separator: ",").map { kinds[String($0)] ?? String($0) }
    return words.allSatisfy(types.contains) ? words : []
  }

  static let anniversary = wrapped("Anniversary")

  /// A label without the marks of those that Apple translates.
  static func unwrapped(_ label: String) -> String {
    guard label.hasPrefix("_$!<"), label.hasSuffix(">!$_") else { return label }
    return String(label.dropFirst(4).dropLast(4))
  }

  static func label(for types: [String]) -> String {
    guard types.count == 1, let type = types.first, apple.contains(type) else {
      return types.joined(separator: ",")
    }
    return wrapped("\(type.prefix(1).uppercased())\(type.dropFirst())")
  }

  private static func wrapped(_ word: String) -> String { "_$!<\(word)>!$_" }
}
