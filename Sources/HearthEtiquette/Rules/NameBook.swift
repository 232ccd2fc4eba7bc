import HearthDomain

/// The names that a draft must spell as the record does.
struct NameBook {
  /// A name, word by word.
  struct Name {
    /// As spelt on record, with straight apostrophes.
    let words: [String]
    /// In lower case and without accents.
    let keys: [String]
    let isPerson: Bool

    init(_ text: String, isPerson: Bool) {
      let words = Word.ranges(in: text[...]).map { text[$0].straightened }
      self.words = words
      keys = words.map(\.unaccented)
      self.isPerson = isPerson
    }

    /// Whether its parts stand for it: people go by either name, an organization only by the whole.
    var standsByParts: Bool { isPerson || words.count == 1 }

    /// Whether the record has it in capitals throughout, and so doesn't tell its case.
    var isShouted: Bool { isPerson && words.allSatisfy { $0 == $0.uppercased() } }

    var spelling: String { words.joined(separator: " ") }
  }

  /// A word of a name.
  struct Place {
    let name: Int
    let word: Int
  }

  let names: [Name]
  /// Everything that the record spells so, be it a name, a skill or a role.
  private let spellings: Set<String>
  private let places: [String: [Place]]

  init(_ context: LintContext) {
    let people = ([context.recipient].compactMap(\.self) + context.others).flatMap(\.names)
    names =
      people.map { Name($0, isPerson: true) }
      + context.organizations.map { Name($0, isPerson: false) }
    let terms =
      context.roleSkills + [context.roleTitle]
      + context.achievements.flatMap { $0.names + $0.skills }
    spellings = Set(names.flatMap(\.words) + terms.flatMap { Name($0, isPerson: false).words })
    var places: [String: [Place]] = [:]
    for (index, name) in names.enumerated() {
      for (word, key) in name.keys.enumerated() {
        places[key, default: []].append(Place(name: index, word: word))
      }
    }
    self.places = places
  }

  /// Whether the record has the word, spelt like this.
  func knows(_ spelling: String) -> Bool { spellings.contains(spelling) }

  /// The names that have the word, whatever its case and accents.
  func places(of key: String) -> [Place] { places[key] ?? [] }

  /// The first place of a name that stands by its parts and is near `key`, which is a word of five
  /// letters or more: shorter ones are too often near by chance.
  func nearPlace(of key: String) -> Place? {
    guard key.count >= 5 else { return nil }
    for (index, name) in names.enumerated() where name.standsByParts {
      let word = name.keys.firstIndex { $0.count >= 5 && Self.isNear(key, $0) }
      if let word { return Place(name: index, word: word) }
    }
    return nil
  }

  /// Whether two words differ by so little that one may be a slip for the other.
  ///
  /// Words of three letters and more by one letter missing, spare, wrong or swapped; of eight and
  /// more by two.
  static func isNear(_ key: String, _ other: String) -> Bool {
    let (letters, others) = (Array(key.unicodeScalars), Array(other.unicodeScalars))
    let shorter = min(letters.count, others.count)
    guard shorter >= 3, max(letters.count, others.count) <= 64 else { return false }
    let limit = shorter >= 8 ? 2 : 1
    return editDistance(letters, others[...], atMost: limit) <= limit
  }
}
