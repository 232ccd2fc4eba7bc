import HearthDomain
import HearthInterchange

/// Makes contacts of every shape, in the form in which cards give them back.
struct RandomContacts {
  var generator: SeededRandom

  init(seed: UInt64) {
    generator = SeededRandom(seed: seed)
  }

  mutating func next() -> Contact {
    Contact(
      id: Contact.ID(rawValue: 1), uid: UID(rawValue: "01980000-0000-7000-8000-000000000003"),
      details: details(), createdAt: Instant(unixSeconds: Int64(number(below: 2_000_000_000))),
      updatedAt: Instant(unixSeconds: Int64(number(below: 2_000_000_000))))
  }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

  private mutating func details() -> Contact.Details {
    var details = Contact.Details(displayName: text(), name: name())
    details.nickname = maybe { $0.text() }
    details.pronouns = maybe { $0.one(of: ["she/her", "they/them", "xe; xem, xyr"]) }
    details.role = one(of: Contact.Role.allCases)
    details.tier = maybe { $0.one(of: Contact.Tier.allCases) }
    details.status = one(of: Contact.Status.allCases)
    details.cadence = maybe { _ in try? Cadence(idealDays: 30, longestDays: 45) }
    details.snoozedUntil = maybe { Instant(unixSeconds: Int64($0.number(below: 2_000_000_000))) }
    details.emails = list(upTo: 4) { $0.email(at: $1) }
    details.phones = list(upTo: 4) { $0.phone(at: $1) }
    details.addresses = list(upTo: 2) { random, _ in random.address() }
    details.links = list(upTo: 4) { $0.link(at: $1) }
    details.birthday = maybe { $0.birthday() }
    details.timeZone = maybe { $0.one(of: ["Europe/Dublin", "America/New_York", "UTC"]) }
    details.tags = [].addingTags(list(upTo: 3) { random, _ in random.tag() })
    details.note = chance(60) ? text() + "\n" + text() : ""
    setWork(of: &details)
    return details
  }

  private mutating func setWork(of details: inout Contact.Details) {
    details.title = maybe { $0.text() }
    details.affiliations = list(upTo: 3) { random, index in
      Affiliation(
        organization: "\(random.text()) \(index)", department: random.maybe { $0.text() },
        title: random.maybe { $0.text() })
    }
    if !details.affiliations.isEmpty { details.affiliations[0].title = details.title }
  }

  // MARK: - Values

  /// Something to see, without white space around it.
  private mutating func text() -> String {
    let pieces = [
      "Dana", "Doe;Roe", "a, b", #"back\slash \n"#, "漢字", "👩🏽‍🚀 e\u{301}", "שלום", "\"quoted\": ^n",
      "END:VCARD", String(repeating: "long ", count: 20), "tab-less",
    ]
    return (0...number(below: 3)).map { _ in one(of: pieces) }.joined(separator: " ").trimmed
  }

  private mutating func name() -> PersonName {
    chance(10)
      ? PersonName()
      : PersonName(
        prefix: chance(30) ? "Dr" : "", given: text(), additional: chance(30) ? text() : "",
        family: text(), suffix: chance(20) ? "M.D., Jr." : "")
  }

  private mutating func email(at index: Int) -> EmailAddress {
    EmailAddress(
      "dana\(index)+\(number(below: 10))@example.com",
      label: one(of: [nil, "work", "home", "chess club; a, b"]))
  }

  private mutating func phone(at index: Int) -> PhoneNumber {
    PhoneNumber(
      "+353 1 555 01\(index)\(number(below: 10)),,7;1",
      label: one(of: [nil, "work", "home", "cell", "fax", "pager", "car", "main", "Google Voice"]))
  }

  private mutating func address() -> PostalAddress {
    PostalAddress(
      street: text() + (chance(50) ? "\n" + text() : ""), locality: text(),
      region: chance(50) ? text() : "", postalCode: "D0\(number(below: 9))", country: "Éire",
      label: one(of: [nil, "work", "home", "summer"]))
  }

  private mutating func link(at index: Int) -> Link {
    let page = "page\(index)\(number(below: 10))"
    switch number(below: 4) {
    case 0: return .linkedIn(handle: page)
    case 1: return Link(kind: .github, url: "https://github.com/\(page)")
    case 2: return Link(kind: .github, url: "https://git.example.org/\(page)")
    default: return Link(kind: .website, url: "https://example.com/\(page)?a=%2C")
    }
  }

  private mutating func birthday() -> PartialDate? {
    PartialDate(
      year: chance(50) ? 1900 + number(below: 100) : nil, month: 1 + number(below: 12),
      day: 1 + number(below: 28))
  }

  private mutating func tag() -> String {
    one(of: ["vip", "recruiter", "Dublin", "漢字", "a;b", #"c\d"#])
  }

  // MARK: - Choices

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[number(below: values.count)]
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value?) -> Value? {
    chance(60) ? make(&self) : nil
  }

  private mutating func list<Value>(
    upTo limit: Int, _ make: (inout Self, Int) -> Value
  ) -> [Value] {
    (0..<number(below: limit + 1)).map { make(&self, $0) }
  }
}

extension Contact.Details {
  /// Without what only a card with judgements tells.
  var withoutJudgements: Contact.Details {
    var details = self
    details.tier = nil
    details.status = .active
    details.cadence = nil
    details.snoozedUntil = nil
    return details
  }
}

extension Contact {
  /// The contact with other details.
  func with(_ details: Contact.Details) -> Contact {
    Contact(id: id, uid: uid, details: details, createdAt: createdAt, updatedAt: updatedAt)
  }
}
