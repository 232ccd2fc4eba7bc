/// Whom a greeting names.
struct GreetedNames {
  /// How a word relates to the reader's names.
  private enum Match {
    case spelt
    /// Meant as the name that it holds.
    case slip(String)
    case stranger
  }

  /// The reader's names that are not spelt as on record.
  private(set) var slips: [NameSlip] = []
  /// The names in the greeting if none of them is the reader's.
  private(set) var stranger: Range<Int>?

  init(in draft: DraftText, book: NameBook, recipient: LintContext.Person?) {
    guard let recipient, let greeting = draft.greeting else { return }
    let own = recipient.names.map { NameBook.Name($0, isPerson: true) }
    let names = Greeting.names(in: greeting, of: draft.words)
    var isNamed = false
    for index in names {
      switch Self.match(draft.spelling(of: draft.words[index]), own: own, book: book) {
      case .spelt: isNamed = true
      case .slip(let name):
        isNamed = true
        slips.append(NameSlip(words: index..<index + 1, spelling: name))
      case .stranger: continue
      }
    }
    if !isNamed, let first = names.first, let last = names.last { stranger = first..<last + 1 }
  }

  private static func match(
    _ spelling: String, own names: [NameBook.Name], book: NameBook
  ) -> Match {
    if names.contains(where: { $0.words.contains(spelling) }) { return .spelt }
    let key = spelling.unaccented
    for name in names {
      guard let word = name.keys.firstIndex(of: key) else { continue }
      return name.isShouted ? .spelt : .slip(name.words[word])
    }
    guard !book.knows(spelling) else { return .stranger }
    for name in names {
      guard let word = name.keys.firstIndex(where: { NameBook.isNear(key, $0) }) else { continue }
      return .slip(name.words[word])
    }
    return .stranger
  }
}
