import Foundation
import HearthDomain

/// What tells whether two contacts with one phone number may be one person: a switchboard has many.
struct NameLikeness {
  /// Whether it is a person's name, and not an address, a number or an organization in its stead.
  private let isOfPerson: Bool
  /// Its words, whatever their case and accents.
  private let words: Set<String>

  init(of details: Contact.Details) {
    self.init(
      displayName: details.displayName,
      names: [details.name.given, details.name.family, details.nickname ?? ""],
      organizations: details.affiliations.map(\.organization))
  }

  init(displayName: String, names: [String], organizations: [String]) {
    isOfPerson =
      !displayName.contains("@") && displayName.contains(where: \.isLetter)
      && !organizations.contains { $0.lowercased() == displayName.lowercased() }
    let spelled = names.contains { !$0.isEmpty } ? names : [displayName]
    words = Set(spelled.flatMap(Self.words)).subtracting(Self.honorifics)
  }

  /// Whether nothing speaks against their being one: they share a word, or one has no name.
  func allows(_ other: NameLikeness) -> Bool {
    !isOfPerson || !other.isOfPerson || !words.isDisjoint(with: other.words)
  }

  /// The words that a name is made of; particles such as "van" tell nobody apart.
  private static func words(in name: String) -> [String] {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    let capitalized = words.filter { $0.first?.isUppercase == true }
    return (capitalized.isEmpty ? words : capitalized).map {
      $0.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
  }

  private static let honorifics: Set<String> = ["dr", "prof", "mr", "mrs", "ms", "miss", "sir"]
}
