import Foundation
import HearthDomain
import VCard

extension Contact.Details {
  /// The details in the form in which they come back from a card: what no card says is left out.
  ///
  /// Only what the card is to say differently from this is a change.
  var onCard: Contact.Details {
    var details = self
    details.displayName = displayName.onOneLine
    details.name = name.onCard
    details.nickname = nickname?.seen
    details.pronouns = pronouns?.seen
    details.emails = emails.compactMap(\.onCard)
    details.phones = phones.compactMap(\.onCard)
    details.addresses = addresses.compactMap(\.onCard)
    details.links = links.compactMap(\.onCard)
    details.timeZone = timeZone?.seen
    details.note = note.onLines.hasVisibleCharacter ? note.onLines : ""
    details.tags = tags.map { $0.onOneLine.withoutCommas }.filter(\.isTag)
    details.setWorkOnCard()
    return details
  }

  /// A card tells where the person works now, and one title for the person and the first place.
  private mutating func setWorkOnCard() {
    let current = affiliations.filter { $0.endedOn == nil && $0.organization.hasVisibleCharacter }
    title = (title?.seen ?? affiliations.first { $0.endedOn == nil }?.title)?.seen
    affiliations = current.map { place in
      Affiliation(
        organization: place.organization.onOneLine, department: place.department?.seen,
        title: place.title?.seen)
    }
    if !affiliations.isEmpty { affiliations[0].title = title }
  }
}

extension PersonName {
  fileprivate var onCard: PersonName {
    PersonName(
      prefix: prefix.onOneLine, given: given.onOneLine, additional: additional.onOneLine,
      family: family.onOneLine, suffix: suffix.onOneLine)
  }
}

extension EmailAddress {
  fileprivate var onCard: EmailAddress? {
    let address = address.onOneLine
    guard EmailAddress.isPlausible(address) else { return nil }
    return EmailAddress(address, label: label?.seen.flatMap(CardLabel.canonical))
  }
}

extension PhoneNumber {
  fileprivate var onCard: PhoneNumber? {
    let number = number.onOneLine.dropping(scheme: "tel:")
    guard number.hasVisibleCharacter else { return nil }
    return PhoneNumber(number, label: label?.seen.flatMap(CardLabel.canonical))
  }
}

extension PostalAddress {
  fileprivate var onCard: PostalAddress? {
    let address = PostalAddress(components: components)
    guard address != PostalAddress() else { return nil }
    var labelled = address
    labelled.label = label?.seen.flatMap(CardLabel.canonical)
    return labelled
  }
}

extension Link {
  /// The page as its properties tell it, in which a website and any other page are one.
  var onCard: Link? {
    if kind == .linkedin, !url.contains("/"), url.hasVisibleCharacter {
      return Link.linkedIn(handle: url.trimmed)
    }
    guard let url = url.trimmed.asAddress else { return nil }
    switch (kind, Link.kind(ofPage: url)) {
    case (.linkedin, _), (_, .linkedin): return Link(kind: .linkedin, url: url)
    case (.github, _), (_, .github): return Link(kind: .github, url: url)
    case (.website, _), (.other, _): return Link(kind: .website, url: url)
    }
  }
}

extension String {
  /// The text inert and on one line; `nil` if there is nothing to see in it.
  fileprivate var seen: String? {
    let text = onOneLine
    return text.hasVisibleCharacter ? text : nil
  }
}
