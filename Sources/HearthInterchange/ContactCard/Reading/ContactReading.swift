public import HearthDomain
public import VCard

/// What a card says of a contact.
public struct ContactReading: Hashable, Sendable {
  /// The card's `UID`, as written; `nil` if it has none.
  public let uid: String?
  /// What Hearth has a field for; what the card lacks is empty.
  public let details: Contact.Details
  /// Whether the card tells what the owner of a database thinks of the relationship.
  public let hasJudgements: Bool
  /// The properties whose judgements were to be taken and say nothing that can be read.
  public let unreadableJudgements: [String]

  /// Reads `card`, of either version, in all the ways in which programs write them.
  ///
  /// What its `X-HEARTH-` properties say is what whoever wrote the card would have it be: it is taken
  /// only where that is known to be the owner.
  ///
  /// What can't be read, or has no field, is left in the card: an e-mail address that can't be one, a
  /// birthday in words, an offset for a time zone.
  ///
  /// - Throws: ``CardRefusal`` if the card is of no contact.
  public init(_ card: VCard, takingJudgements: Bool = true) throws(CardRefusal) {
    try self.init(CardContents(card), takingJudgements: takingJudgements)
  }

  init(_ contents: CardContents, takingJudgements: Bool) throws(CardRefusal) {
    if contents.isGroup { throw .isGroup }
    uid = contents[.uid].lazy.map(contents.text).first { !$0.isEmpty }
    hasJudgements = !contents[.judgement].isEmpty
    var details = try contents.details()
    unreadableJudgements =
      takingJudgements && hasJudgements
      ? contents.setJudgements(of: &details).map(\.rawValue) : []
    self.details = details
  }
}

extension CardContents {
  fileprivate func details() throws(CardRefusal) -> Contact.Details {
    let parts = name?.value
    let work = work
    let emails = emails.map(\.value)
    let phones = phones.map(\.value)
    let otherNames = [
      parts?.joined, work.first?.affiliation.organization, nickname?.value,
      emails.first?.address, phones.first?.number,
    ]
    let named = formattedName?.value
    guard
      let displayName = named
        ?? otherNames.lazy.compactMap(\.self).first(where: \.hasVisibleCharacter)
    else { throw .isNameless }
    // Only a person's name is one to take apart.
    let isName = named != nil && !isOrganization && !displayName.contains("@")
    var details = Contact.Details(
      displayName: displayName, name: parts ?? (isName ? nil : PersonName()))
    details.emails = emails
    details.phones = phones
    setWork(of: &details, work)
    setRest(of: &details)
    return details
  }

  private func setWork(of details: inout Contact.Details, _ work: [WorkEntry]) {
    details.affiliations = work.map(\.affiliation)
    details.title = work.isEmpty ? title?.value : work.first?.affiliation.title
    details.role = role?.value ?? .other
  }

  private func setRest(of details: inout Contact.Details) {
    details.nickname = nickname?.value
    details.pronouns = pronouns?.value
    details.addresses = postalAddresses.map(\.value)
    details.links = links.map(\.value)
    details.birthday = birthday?.value
    details.timeZone = timeZone?.value
    details.tags = [].addingTags(tags.map(\.value))
    details.note = note?.value ?? ""
  }
}
