import HearthDomain

@testable import HearthStore

extension CardDraft {
  /// A card of lines such as `EMAIL:dana@example.com`: `UID`, `FN`, `EMAIL`, `TEL`, `URL`, `ORG`, `TITLE`,
  /// `NOTE` and `TAG`.
  static func fixture(_ lines: String..., number: Int = 1, file: String? = nil) -> CardDraft {
    fixture(lines, number: number, file: file)
  }

  static func fixture(
    _ lines: [String], number: Int = 1, file: String? = nil, country: String? = nil
  ) -> CardDraft {
    let source = CardSource(bytes: lines.joined(separator: "\n").utf8)
    let uid = lines.first { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) }
    return CardDraft(
      number: number, line: number * 10, uid: uid, details: Contact.Details(card: source),
      source: source, file: file, plan: country.flatMap(NumberingPlan.init))
  }
}

extension Contact.Details {
  /// What a fixture's card says.
  init(card: CardSource) {
    self.init(displayName: "")
    for line in card.text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(parts[1]) : ""
      switch parts[0] {
      case "FN":
        displayName = value
        name = PersonName(parsing: value)
      case "EMAIL": emails.append(EmailAddress(value))
      case "TEL": phones.append(PhoneNumber(value))
      case "URL":
        links.append(Link(kind: value.contains("linkedin") ? .linkedin : .website, url: value))
      case "ORG": affiliations.append(Affiliation(organization: value))
      case "TITLE": title = value
      case "NOTE": note = value
      case "TAG": tags = tags.addingTags([value])
      default: break
      }
    }
  }
}

extension CardMeaning {
  /// What a fixture's card says; lines that begin with `X-` are the rest.
  init(fixture card: CardSource) {
    var rest = CardRest()
    for line in card.text.split(separator: "\n") where line.hasPrefix("X-") {
      rest.properties[String(line.prefix { $0 != ":" }), default: []].insert(String(line))
    }
    self.init(details: Contact.Details(card: card), rest: { [rest] in rest })
  }
}

/// What an import of cards reported.
struct CardImport {
  let report: ImportReport
  let outcomes: [CardOutcome]

  var actions: [CardOutcome.Action] { outcomes.map(\.action) }
  var matches: [CardOutcome.Match?] { outcomes.map(\.match) }
  var warnings: [String] { outcomes.flatMap(\.warnings).map(\.text) }
}

extension HearthDatabase {
  @discardableResult
  func importing(
    _ cards: [CardDraft], country: String? = nil, folder: String? = nil, isDryRun: Bool = false
  ) throws -> CardImport {
    var rest = cards[...]
    var outcomes: [CardOutcome] = []
    let options = CardImportOptions(
      today: Day(number: 20_000), isDryRun: isDryRun,
      numberingPlan: country.flatMap(NumberingPlan.init), folder: folder)
    let report = try importCards(
      options, by: .fixture("import vcard"),
      interpret: { card, _, _ in CardMeaning(fixture: card) },
      report: { outcomes.append($0) }, next: { rest.popFirst().map { .draft($0) } })
    return CardImport(report: report, outcomes: outcomes)
  }

  @discardableResult
  func importing(_ lines: String...) throws -> CardImport {
    try importing([.fixture(lines)])
  }

  /// The names of all contacts, by id.
  func names() throws -> [String] {
    var names: [String] = []
    try forEachContact(matching: ContactQuery()) { names.append($0.details.displayName) }
    return names
  }

  /// The cards that each contact came from, by the contact's id.
  func keptCards() throws -> [[KeptCard]] {
    var cards: [[KeptCard]] = []
    try forEachContact(matching: ContactQuery()) { cards.append($1) }
    return cards
  }

  func details(_ id: Int64) throws -> Contact.Details {
    try contact(Contact.ID(rawValue: id)).details
  }
}
