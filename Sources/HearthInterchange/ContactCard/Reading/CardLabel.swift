import VCard

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
    case "mobile", "cell", "iphone": return "cell"
    case "homefax", "workfax", "otherfax", "fax": return "fax"
    case "work", "home", "pager": return lower
    default: return isWrapped ? lower : word
    }
  }

  /// What the types of a phone number say in Hearth's words.
  ///
  /// What a number does tells more than where it rings.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1; RFC 6350, section 6.4.1.
  static func phone(_ property: VCardProperty) -> String? {
    if property.isOfType("mobile") || property.isOfType("iphone") { return "cell" }
    return ["cell", "fax", "pager", "work", "home", "car", "main"].word(of: property)
  }

  /// What the types of an e-mail or a postal address say.
  static func address(_ property: VCardProperty) -> String? {
    ["work", "home"].word(of: property)
  }
}

extension [StaticString] {
  /// The first that is a type of a property.
  fileprivate func word(of property: VCardProperty) -> String? {
    first(where: property.isOfType)?.description
  }
}
