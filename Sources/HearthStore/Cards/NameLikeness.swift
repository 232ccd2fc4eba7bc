import HearthDomain

/// What tells whether two contacts with one phone number may be one person: a switchboard has many, and
/// a family.
struct NameLikeness {
  /// The words of the name as they are compared; none if an address or a number stands in its stead.
  private let words: [String]
  private let isOrganization: Bool

  init(of details: Contact.Details) {
    self.init(
      details.displayName, given: details.name.given, family: details.name.family,
      isOrganization: details.affiliations.contains {
        $0.organization.lowercased() == details.displayName.lowercased()
      })
  }

  init(_ displayName: String, given: String, family: String, isOrganization: Bool) {
    let isAddress = displayName.utf8.contains(UInt8(ascii: "@"))
    let isName = !isAddress && displayName.contains(where: \.isLetter)
    let spelled =
      isOrganization || given.isEmpty && family.isEmpty ? displayName : "\(given) \(family)"
    words = isName ? spelled.comparableWords : []
    self.isOrganization = isOrganization
  }

  /// Whether there is no name to compare.
  var isNameless: Bool { words.isEmpty }

  /// Whether one name is a shorter form of the other, or either is none; a person is no organization.
  func allows(_ other: NameLikeness) -> Bool {
    if words.isEmpty || other.words.isEmpty { return true }
    return isOrganization == other.isOrganization
      && (words.isShorterForm(of: other.words) || other.words.isShorterForm(of: words))
  }
}
