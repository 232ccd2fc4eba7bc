import HearthDomain
import HearthInterchange
import Testing
import VCard

/// Facts that hold for whatever contact and card there is.
@Suite struct CardRoundTripTests {
  static let count = 300

  @Test("A contact comes back from its card", arguments: VCardVersion.allCases)
  func contactComesBack(version: VCardVersion) throws {
    var contacts = RandomContacts(seed: 1)
    let writer = ContactCardWriter(version: version)
    for _ in 0..<Self.count {
      let contact = contacts.next()
      let plain = try ContactReading(readAgain(writer.card(of: contact)))
      expect(plain.details, contact.details.withoutJudgements)
      let telling = try ContactReading(writer.card(of: contact, standing: CardStanding()))
      expect(telling.details, contact.details)
      #expect(telling.uid == contact.uid.rawValue)
    }
  }

  @Test("A card that was taken in goes out as it was", arguments: VCardVersion.allCases)
  func cardComesBack(version: VCardVersion) throws {
    var contacts = RandomContacts(seed: 2)
    let writer = ContactCardWriter(version: version)
    for _ in 0..<Self.count {
      let card = foreign(writer.card(of: contacts.next()), &contacts)
      let contact = contacts.next().with(try ContactReading(card).details)
      let exported = writer.card(of: contact, original: card)
      #expect(exported.withoutMakersMarks == card.withoutMakersMarks)
    }
  }

  @Test("Whatever the card said, it says what the contact says", arguments: VCardVersion.allCases)
  func cardFollowsTheContact(version: VCardVersion) throws {
    var contacts = RandomContacts(seed: 3)
    let writer = ContactCardWriter(version: version)
    for _ in 0..<Self.count {
      let card = foreign(writer.card(of: contacts.next(), standing: CardStanding()), &contacts)
      let contact = contacts.next()
      let exported = writer.card(of: contact, original: card)
      try expect(exported, toSay: contact.details.withoutJudgements)
      #expect(exported.counts(of: "FN", "N", "UID", "PRODID", "REV") == [1, 1, 1, 1, 1])
      #expect(exported.properties.filter(\.isStrange) == card.properties.filter(\.isStrange))
      let telling = writer.card(of: contact, original: card, standing: CardStanding())
      try expect(telling, toSay: contact.details)
      #expect(writer.card(of: contact, original: exported) == exported)
    }
  }

  @Test("A part of what another contact says moves over as well", arguments: VCardVersion.allCases)
  func mixtures(version: VCardVersion) throws {
    var contacts = RandomContacts(seed: 4)
    let writer = ContactCardWriter(version: version)
    for _ in 0..<Self.count {
      let (old, new) = (contacts.next(), contacts.next())
      let mixed = contacts.mixture(of: old.details, new.details)
      let exported = writer.card(of: old.with(mixed), original: writer.card(of: old))
      try expect(exported, toSay: mixed.withoutJudgements)
    }
  }

  private func expect(_ card: VCard, toSay details: Contact.Details) throws {
    expect(try ContactReading(card).details, details)
  }

  private func expect(_ found: Contact.Details, _ wanted: Contact.Details) {
    #expect(found == wanted, "\(found.changes(from: wanted))")
  }

  @Test("A card of the other version says what the contact says", arguments: VCardVersion.allCases)
  func otherVersion(version: VCardVersion) throws {
    var contacts = RandomContacts(seed: 5)
    let writer = ContactCardWriter(version: version)
    let other = ContactCardWriter(version: version == .v3 ? .v4 : .v3)
    for _ in 0..<Self.count {
      let contact = contacts.next()
      let card = foreign(writer.card(of: contact), &contacts)
      try expect(
        other.card(of: contact, original: card), toSay: contact.details.withoutJudgements)
      let next = contacts.next()
      try expect(
        other.card(of: next, original: card), toSay: next.details.withoutJudgements)
      let back = writer.card(of: contact, original: other.card(of: contact, original: card))
      try expect(back, toSay: contact.details.withoutJudgements)
    }
  }

  /// The card as it is read when it was written.
  private func readAgain(_ card: VCard) throws -> VCard {
    var bytes: [UInt8] = []
    VCardWriter.append(card, to: &bytes)
    return try #require(CardSource(bytes: bytes).card())
  }

  /// The card with what only other programs write in it.
  private func foreign(_ card: VCard, _ contacts: inout RandomContacts) -> VCard {
    var card = card
    for place in card.properties.indices where contacts.chance(20) {
      card.properties[place].parameters.append(VCardParameter("X-SLOT", "\(place)"))
    }
    for number in 0..<4 {
      let place = contacts.number(below: card.properties.count + 1)
      let strange = VCardProperty("X-STRANGE", rawValue: "\(number)", group: "Other\(number)")
      card.properties.insert(strange, at: place)
    }
    return card
  }
}

extension RandomContacts {
  /// Some values of one contact and some of the other, in any order.
  fileprivate mutating func mixture(
    of old: Contact.Details, _ new: Contact.Details
  ) -> Contact.Details {
    var mixed = chance(50) ? old : new
    mixed.emails = mixture(of: old.emails, new.emails, key: \.address)
    mixed.phones = mixture(of: old.phones, new.phones, key: \.number)
    mixed.addresses = mixture(of: old.addresses, new.addresses, key: \.street)
    mixed.links = mixture(of: old.links, new.links, key: \.url)
    mixed.affiliations = mixture(of: old.affiliations, new.affiliations, key: \.organization)
    if !mixed.affiliations.isEmpty { mixed.title = mixed.affiliations[0].title }
    mixed.tags = [].addingTags(mixture(of: old.tags, new.tags, key: \.self))
    return mixed
  }

  private mutating func mixture<Value>(
    of old: [Value], _ new: [Value], key: (Value) -> String
  ) -> [Value] {
    var known: Set<String> = []
    let kept = (old + new).filter { _ in chance(60) }.filter { known.insert(key($0)).inserted }
    guard chance(30), let first = kept.indices.randomElement(using: &self.generator) else {
      return kept
    }
    return [kept[first]] + kept[..<first] + kept[(first + 1)...]
  }
}

extension VCard {
  /// Without what each writer sets anew.
  fileprivate var withoutMakersMarks: [VCardProperty] {
    properties.filter { !["PRODID", "REV"].contains($0.name) }
  }

  fileprivate func counts(of names: String...) -> [Int] {
    names.map { name in properties.count { $0.name == name } }
  }
}

extension VCardProperty {
  fileprivate var isStrange: Bool { name == "X-STRANGE" }
}
