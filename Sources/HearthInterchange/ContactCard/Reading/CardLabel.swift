/// The words for what an address or a number is for.
enum CardLabel {
  /// A label in Hearth's words, whatever program wrote it; `nil` where it says nothing.
  ///
  /// Apple puts its own words in `_$!<…>!$_`.
  static func canonical(_ text: String) -> String? {
    let isWrapped = text.hasPrefix("_$!<") && text.hasSuffix(">!$_")
    let word = isWrapped ? String(text.dropFirst(4).dropLast(4)) : text
    let lower = word.lowercased()
    switch lower {
    case "", "other": return nil
    case "mobile", "cell": return "cell"
    case "homefax", "workfax", "otherfax", "fax": return "fax"
    case "work", "home", "pager": return lower
    default: return isWrapped ? lower : word
    }
  }

  /// What the types of a phone number, in lower case, say in Hearth's words.
  ///
  /// What a number does tells more than where it rings.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1; RFC 6350, section 6.4.1.
  static func phone(_ types: [String]) -> String? {
    if types.contains("mobile") || types.contains("iphone") { return "cell" }
    return ["cell", "fax", "pager", "work", "home", "car", "main"].first(where: types.contains)
  }

  /// What the types of an e-mail or a postal address, in lower case, say.
  static func address(_ types: [String]) -> String? {
    ["work", "home"].first(where: types.contains)
  }
}
