import HearthDomain
import Testing

@Suite struct MergingTests {
  static let today = Day(number: 20_000)

  static func details(_ edit: (inout Contact.Details) -> Void = { _ in }) -> Contact.Details {
    var details = Contact.Details(
      displayName: "Dana Doe",
      emails: [EmailAddress("dana@example.com", label: "work"), EmailAddress("d@example.org")],
      affiliations: [Affiliation(organization: "Example Talent")], tags: ["swift"])
    details.phones = [
      PhoneNumber("+353 86 000 0001", label: "cell"), PhoneNumber("+353 1 000 0002"),
    ]
    details.title = "Partner"
    edit(&details)
    return details
  }

  /// What `ours` becomes when the card changes as `edit` says.
  func merged(
    _ ours: Contact.Details, _ edit: (inout Contact.Details) -> Void
  ) -> Contact.Details {
    ours.merging(Self.details(edit), since: Self.details(), on: Self.today)
  }

  @Test func changedFieldIsPutInPlaceAndTheRestKept() {
    let ours = Self.details {
      $0.title = "CTO"
      $0.nickname = "Dee"
      $0.timeZone = "Europe/Dublin"
    }
    let merged = merged(ours) {
      $0.nickname = "Day"
      $0.birthday = PartialDate("--04-12")
    }
    #expect(merged.title == "CTO")
    #expect(merged.nickname == "Day")
    #expect(merged.timeZone == "Europe/Dublin")
    #expect(merged.birthday == PartialDate("--04-12"))
  }

  @Test func missingFieldBlanksNothing() {
    let bare = Contact.Details(displayName: "Dana Doe")
    let ours = Self.details { $0.note = "met in Cork" }
    #expect(ours.merging(bare, since: ours, on: Self.today) == ours)
  }

  @Test func replacedNumberTakesThePlaceOfTheOldOne() {
    let ours = Self.details { $0.phones.append(PhoneNumber("+353 1 000 0009")) }
    let merged = merged(ours) { $0.phones[0].number = "+353 86 000 0007" }
    #expect(
      merged.phones.map(\.number) == ["+353 86 000 0007", "+353 1 000 0002", "+353 1 000 0009"])
    #expect(merged.phones[0].label == "cell")
  }

  @Test func missingNumberIsKept() {
    let ours = Self.details()
    #expect(merged(ours) { $0.phones.removeLast() } == ours)
  }

  @Test func numberThatTheOwnerRemovedDoesNotComeBack() {
    let ours = Self.details { $0.phones.removeFirst() }
    let merged = merged(ours) { $0.phones.append(PhoneNumber("+353 1 000 0003")) }
    #expect(merged.phones.map(\.number) == ["+353 1 000 0002", "+353 1 000 0003"])
  }

  @Test func otherSpellingOfANumberIsNoOtherNumber() {
    let plan = NumberingPlan(country: "IE")
    let card = Self.details { $0.phones = [PhoneNumber("086 0000001"), PhoneNumber("01 0000002")] }
    let merged = Self.details().merging(card, on: Self.today, plan: plan)
    #expect(merged.phones == Self.details().phones)
  }

  @Test func extensionMakesAnotherNumber() {
    let ours = Self.details { $0.phones = [PhoneNumber("+353 1 000 0002 ext 1")] }
    let card = Self.details { $0.phones = [PhoneNumber("+353 1 000 0002 ext 2")] }
    #expect(ours.merging(card, on: Self.today).phones.count == 2)
  }

  @Test func changedLabelChangesTheLabelAlone() {
    let ours = Self.details { $0.emails[0].address = "Dana@Example.com" }
    let merged = merged(ours) { $0.emails[0].label = "home" }
    #expect(merged.emails[0] == EmailAddress("Dana@Example.com", label: "home"))
  }

  @Test func preferenceIsTakenOverWhereTheOwnerLeftIt() {
    let ours = Self.details { $0.emails.append(EmailAddress("own@example.net")) }
    let merged = merged(ours) { $0.emails.reverse() }
    #expect(
      merged.emails.map(\.address) == ["d@example.org", "dana@example.com", "own@example.net"])
    let reordered = Self.details { $0.emails.reverse() }
    let relabelled = self.merged(reordered) { $0.emails[1].label = "home" }
    #expect(relabelled.emails.map(\.address) == reordered.emails.map(\.address))
  }

  @Test func orderBehindThePreferredSaysNothing() {
    let three = Self.details { $0.emails.append(EmailAddress("own@example.net")) }
    let sorted = Self.details { $0.emails.insert(EmailAddress("own@example.net"), at: 1) }
    #expect(three.merging(sorted, since: three, on: Self.today) == three)
  }

  @Test func orderOfPagesSaysNothing() {
    let pages = ["https://example.com/a", "https://example.com/b"].map {
      Link(kind: .website, url: $0)
    }
    let ours = Self.details { $0.links = pages }
    let sorted = Self.details { $0.links = pages.reversed() }
    #expect(ours.merging(sorted, since: ours, on: Self.today) == ours)
  }

  @Test func missingPreferredNumberStaysPreferred() {
    let ours = Self.details()
    #expect(merged(ours) { $0.phones.removeFirst() } == ours)
  }

  @Test func newPreferredAddressComesFirst() {
    let merged = merged(Self.details()) { $0.emails.insert(EmailAddress("new@example.com"), at: 0) }
    #expect(merged.emails.map(\.address).first == "new@example.com")
    #expect(merged.emails.count == 3)
  }

  @Test func moveEndsTheStayBefore() {
    let merged = merged(Self.details()) {
      $0.affiliations = [Affiliation(organization: "Sample Search")]
    }
    #expect(merged.affiliations.map(\.organization) == ["Sample Search", "Example Talent"])
    #expect(merged.affiliations[0].startedOn == Self.today)
    #expect(merged.affiliations[1].endedOn == Self.today)
  }

  @Test func moveThatTheOwnerKnewOfStays() {
    let ours = Self.details { $0.join(Affiliation(organization: "Sample Search"), on: Self.today) }
    let merged = merged(ours) { $0.affiliations[0].department = "Sales" }
    #expect(merged.affiliations.map(\.organization).contains("Sample Search"))
    #expect(self.merged(ours) { $0.title = "Lead" }.affiliations == ours.affiliations)
  }

  @Test func organizationsBesideEachOtherAreAllCurrent() {
    let merged = merged(Self.details()) {
      $0.affiliations.append(Affiliation(organization: "Sample Search"))
    }
    #expect(merged.affiliations.map(\.organization) == ["Example Talent", "Sample Search"])
    #expect(merged.affiliations.allSatisfy { $0.endedOn == nil })
  }

  @Test func departmentIsPutInPlaceAndTheOwnersTitleKept() {
    let ours = Self.details { $0.affiliations[0].title = "Head" }
    let merged = merged(ours) { $0.affiliations[0].department = "Sales" }
    #expect(
      merged.affiliations == [
        Affiliation(organization: "Example Talent", department: "Sales", title: "Head")
      ])
  }

  @Test(
    "A note is changed where it can be, and never lost",
    arguments: [
      ("a", "a", "b", "b"), ("a", "", "b", "b"), ("", "", "b", "b"), ("a", "", "b", "b"),
      ("own. a", "a", "b", "own. b"), ("own", "a", "b", "own\n\nb"), ("own", "a", "a", "own"),
      ("own", "a", "", "own"), ("own b", "a", "b", "own b"),
      ("BOOKED", "OK", "no", "BOOKED\n\nno"), ("I know him", "yes", "no", "I know him\n\nno"),
    ])
  func noteIsMerged(ours: String, base: String, card: String, expected: String) {
    let details = [ours, base, card].map { note in Self.details { $0.note = note } }
    let merged = details[0].merging(details[2], since: details[1], on: Self.today)
    #expect(merged.note == (base.isEmpty && !ours.isEmpty ? "\(ours)\n\n\(card)" : expected))
  }

  @Test(
    "What stands in for a name renames nobody",
    arguments: ["Example Talent", "EXAMPLE  talent", "dana@example.com", "+353 86 000 0001"])
  func otherThanAName(displayName: String) {
    let ours = Self.details()
    let card = Self.details {
      $0.displayName = displayName
      $0.name = PersonName()
    }
    #expect(ours.merging(card, on: Self.today).displayName == "Dana Doe")
    #expect(ours.merging(card, since: ours, on: Self.today).name == ours.name)
  }

  @Test(
    "A name is taken over unless it is less than the one that is known",
    arguments: [
      ("Dana", "Dana Doe", "Dana|Doe"), ("dana doe", "Dana Doe", "Dana|Doe"),
      ("Dana Mary Doe", "Dana Mary Doe", "Dana Mary|Doe"), ("Rae Roe", "Rae Roe", "Rae|Roe"),
    ])
  func names(card: String, displayName: String, parts: String) {
    let details = Self.details {
      $0.displayName = card
      $0.name = PersonName(parsing: card)
    }
    let merged = Self.details().merging(details, on: Self.today)
    #expect(merged.displayName == displayName)
    #expect("\(merged.name.given)|\(merged.name.family)" == parts)
  }

  @Test func partThatTheCardLacksIsKept() {
    let merged = merged(Self.details()) {
      $0.displayName = "Dana"
      $0.name = PersonName(given: "Dana")
    }
    #expect(merged.displayName == "Dana")
    #expect(merged.name.family == "Doe")
  }

  @Test func noteOfARowIsPutInPlace() {
    let ours = Self.details { $0.note = "old" }
    let row = Self.details { $0.note = "new" }
    #expect(ours.merging(row, on: Self.today).note == "new")
  }

  // MARK: Properties

  @Test(arguments: 0..<300)
  func cardThatDidNotChangeChangesNothing(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (ours, card) = (Contact.Details(random: &random), Contact.Details(random: &random))
    #expect(ours.merging(card, since: card, on: Self.today) == ours)
  }

  @Test(arguments: 0..<300)
  func mergingTwiceIsMergingOnce(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (ours, base) = (Contact.Details(random: &random), Contact.Details(random: &random))
    let card = base.edited(&random)
    let once = ours.merging(card, since: base, on: Self.today)
    #expect(once.merging(card, since: base, on: Self.today) == once)
    #expect(once.merging(card, since: card, on: Self.today) == once)
  }

  @Test(arguments: 0..<300)
  func onlyWhatTheCardReplacedGoes(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (ours, base) = (Contact.Details(random: &random), Contact.Details(random: &random))
    let card = base.edited(&random)
    let merged = ours.merging(card, since: base, on: Self.today)
    for (kept, lost) in [
      (merged.emails.map(\.address), ours.emails.map(\.address)),
      (merged.phones.map(\.number), ours.phones.map(\.number)), (merged.tags, ours.tags),
    ] {
      let gone = Set(lost).subtracting(kept)
      let replaced = Set(base.reach).subtracting(card.reach)
      #expect(gone.isSubset(of: replaced), "\(gone)")
    }
    #expect(Set(card.reach).subtracting(base.reach).isSubset(of: merged.reach))
  }

  @Test(arguments: 0..<300)
  func ownersEditsAndTheCardsBothArrive(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let base = Contact.Details(random: &random)
    var (ours, card) = (base, base)
    ours.phones.append(PhoneNumber("+353 1 999 0001"))
    ours.nickname = "Ours"
    card.emails.append(EmailAddress("theirs@example.com"))
    card.title = "Theirs"
    let merged = ours.merging(card, since: base, on: Self.today)
    var expected = ours
    expected.emails.append(EmailAddress("theirs@example.com"))
    expected.title = "Theirs"
    #expect(merged == expected)
  }
}

extension Contact.Details {
  /// The values by which a contact is reached, and the tags.
  fileprivate var reach: [String] { emails.map(\.address) + phones.map(\.number) + tags }

  /// A contact of a few values out of few, so that two of them have some in common.
  fileprivate init(random: inout SeededRandom) {
    self.init(displayName: ["Dana Doe", "Lee Sample"].randomElement(using: &random) ?? "")
    nickname = [nil, "Dee", "Lee"].randomElement(using: &random) ?? nil
    title = [nil, "Partner", "CTO"].randomElement(using: &random) ?? nil
    note = ["", "a", "a b", "c"].randomElement(using: &random) ?? ""
    for number in (0..<5).shuffled(using: &random).prefix(.random(in: 0...3, using: &random)) {
      emails.append(EmailAddress("a\(number)@example.com", label: number % 2 == 0 ? "work" : nil))
    }
    for number in (0..<5).shuffled(using: &random).prefix(.random(in: 0...3, using: &random)) {
      phones.append(PhoneNumber("+353 1 000 000\(number)"))
    }
    tags = [].addingTags(
      (0..<5).shuffled(using: &random).prefix(2).map { "tag\($0)" })
    if Bool.random(using: &random) {
      affiliations = [Affiliation(organization: "Example \(Int.random(in: 0..<3, using: &random))")]
    }
  }

  /// The contact after a few changes.
  fileprivate func edited(_ random: inout SeededRandom) -> Contact.Details {
    var edited = self
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: edited.emails.shuffle(using: &random)
      case 1:
        edited.phones.append(
          PhoneNumber("+353 1 000 0\(Int.random(in: 100...999, using: &random))"))
      case 2: edited.emails = edited.emails.dropLast()
      case 3: edited.title = "Head"
      case 4: if !edited.emails.isEmpty { edited.emails[0].label = "home" }
      case 5:
        if !edited.phones.isEmpty {
          edited.phones[0].number = "+353 1 000 1\(Int.random(in: 100...999, using: &random))"
        }
      case 6: edited.affiliations = [Affiliation(organization: "Sample Search")]
      default: edited.tags = edited.tags.addingTags(["tag\(Int.random(in: 0..<9, using: &random))"])
      }
    }
    return edited
  }
}
