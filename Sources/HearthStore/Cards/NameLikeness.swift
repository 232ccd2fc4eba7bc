import HearthDomain

/// What tells whether two contacts with one phone number may be one person: a switchboard has many, and
/// a family.
struct NameLikeness {
  /// The words of a person's name as they are compared; none if an address, a number or an organization
  /// stands in its stead.
  private let words: Set<String>

  init(of details: Contact.Details) {
    self.init(
      details.displayName, given: details.name.given, family: details.name.family,
      isOrganization: details.affiliations.contains {
        $0.organization.lowercased() == details.displayName.lowercased()
      })
  }

  init(_ displayName: String, given: String, family: String, isOrganization: Bool) {
    let isOfPerson =
      !isOrganization && !displayName.contains("@") && displayName.contains(where: \.isLetter)
    let spelled = given.isEmpty && family.isEmpty ? displayName : "\(given) \(family)"
    words = isOfPerson ? Set(spelled.comparableWords) : []
  }

  /// Whether one name is a shorter form of the other, or either is none.
  func allows(_ other: NameLikeness) -> Bool {
    isShorterForm(of: other) || other.isShorterForm(of: self)
  }

  /// Whether each word is one of the other's, or its initial.
  private func isShorterForm(of other: NameLikeness) -> Bool {
    words.allSatisfy { word in
      other.words.contains(word) || word.count == 1 && other.words.contains { $0.hasPrefix(word) }
    }
  }
}
