public import HearthDomain
public import VCard

/// Writes contacts as vCards that address books read.
///
/// What a card says of a contact is what the contact would print on it. The owner's own view of the
/// relationship (status, tier, cadence, snooze, touchpoints) stays at home unless a
/// ``CardStanding`` is given: then it is told in properties whose names begin with `X-HEARTH-`.
public struct ContactCardWriter: Sendable {
  private let dialect: CardDialect
  private let includesPhotos: Bool

  /// A writer of cards in `version`, into which the photos of originals go only if asked for.
  public init(version: VCardVersion, includesPhotos: Bool = false) {
    dialect = CardDialect(version)
    self.includesPhotos = includesPhotos
  }

  /// The card of `contact`; the same contact always gives the same card.
  ///
  /// With an `original`, it is that card, in which only what the contact says otherwise is changed:
  /// each change in its property, everything else as it stands. The card keeps its `UID`. Where it takes
  /// the place of a card that is out there, photos stay if that has some.
  ///
  /// `hadOnce` tells whether the contact ever had an address, a LinkedIn handle, a nickname or a title that it
  /// hasn't now. An address that it never had was left to another contact when the card was taken in, and
  /// stays in the card; of several nicknames and titles the one that it had is the one that changed.
  public func card(
    of contact: Contact, original: VCard? = nil, standing: CardStanding? = nil,
    replacing replaced: VCard? = nil, hadOnce: (String) throws -> Bool
  ) rethrows -> VCard {
    guard let original else { return VCard(dialect.version, composed(contact, standing)) }
    let card = original.converted(to: dialect.version)
    return VCard(
      dialect.version, try edited(card, contact, standing, replacing: replaced, hadOnce))
  }

  /// The card of a contact that took in all that `original` has of its own.
  public func card(
    of contact: Contact, original: VCard? = nil, standing: CardStanding? = nil
  ) -> VCard {
    card(of: contact, original: original, standing: standing) { _ in true }
  }

  /// The card of `contact` in a file that somebody else writes too, where `card` stands.
  ///
  /// Only what the contact says otherwise is changed; of the same version nothing is put another way.
  public func card(
    of contact: Contact, editing card: VCard, standing: CardStanding? = nil,
    hadOnce: (String) throws -> Bool
  ) rethrows -> VCard {
    let original = card.version == dialect.version ? card : card.converted(to: dialect.version)
    return VCard(
      dialect.version, try edited(original, contact, standing, replacing: card, hadOnce))
  }

  private func composed(_ contact: Contact, _ standing: CardStanding?) -> [VCardProperty] {
    var card = CardBuilder(dialect)
    card.appendIdentity(of: contact)
    card.appendReach(of: contact.details)
    card.appendWork(of: contact.details)
    card.appendLinks(of: contact.details)
    card.appendRemarks(on: contact)
    if let standing { card.appendJudgements(on: contact, standing) }
    return card.properties
  }

  private func edited(
    _ original: VCard, _ contact: Contact, _ standing: CardStanding?, replacing replaced: VCard?,
    _ hadOnce: (String) throws -> Bool
  ) rethrows -> [VCardProperty] {
    let details = contact.details.onCard
    let former = try CardContents(original).names(insteadOf: details).filter(hadOnce)
    var card = CardEdit(original, of: details, formerly: former, dialect)
    card.strip(photos: !includesPhotos, unlessIn: replaced)
    card.setIdentity(of: contact, details)
    card.setNicknames(to: details)
    card.setList(try card.contents.emails.own(in: details.emails, hadOnce), to: details.emails)
    card.setList(card.contents.phones, to: details.phones)
    card.setList(card.contents.postalAddresses, to: details.addresses)
    card.setWork(to: details.affiliations, title: details.title)
    card.setRole(to: details.role)
    let links = card.contents.links.map { $0.with { $0.onCard ?? $0 } }
    card.setList(try links.own(in: details.links, hadOnce), to: details.links)
    card.setRemarks(to: details)
    card.setRevision(to: contact.updatedAt)
    card.setJudgements(on: contact, standing)
    return card.editor.finished()
  }
}

extension CardContents {
  /// The nicknames and the titles of which there are several, none of them the contact's.
  fileprivate func names(insteadOf details: Contact.Details) -> [String] {
    func names(_ entries: [CardEntry<String>], insteadOf name: String?) -> [String] {
      let names = entries.map(\.value)
      return names.count < 2 || name.map(names.contains) == true ? [] : names
    }
    return names(nicknames, insteadOf: details.nickname) + names(titles, insteadOf: details.title)
  }
}

extension Array {
  /// The entries of a card that are the contact's, which has `values`, or were.
  fileprivate func own<Value: CardListValue>(
    in values: [Value], _ hadOnce: (String) throws -> Bool
  ) rethrows -> [CardEntry<Value>] where Element == CardEntry<Value> {
    let keys = Set(values.map(\.key))
    return try filter { entry in
      guard !keys.contains(entry.value.key), let key = entry.value.uniqueKey else { return true }
      return try hadOnce(key)
    }
  }
}
