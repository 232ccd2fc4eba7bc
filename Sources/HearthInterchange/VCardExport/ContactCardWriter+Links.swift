import HearthDomain
import VCard

extension ContactCardWriter {
  /// The person's pages on the web.
  func appendLinks(of details: Contact.Details, to card: inout VCardWriter) {
    for link in details.links {
      switch link.kind {
      case .linkedin: appendLinkedIn(link, to: &card)
      case .github: append(properties.url, .uri(link.url), label: "GitHub", to: &card)
      case .website, .other: card.append(properties.url, .uri(link.url))
      }
    }
  }

  /// Writes the profile twice: no single property is shown by every address book.
  ///
  /// - SeeAlso: RFC 9554, section 3.5 (`SOCIALPROFILE`).
  private func appendLinkedIn(_ link: Link, to card: inout VCardWriter) {
    var profile = properties.linkedInProfile
    switch version {
    case .v3:
      append(properties.url, .uri(link.url), label: "LinkedIn", to: &card)
      if let handle = link.linkedInHandle {
        profile = profile.adding(VCardParameter("X-USER", handle))
      }
    case .v4: card.append(properties.linkedInService, .uri(link.url))
    }
    card.append(profile, .uri(link.url))
  }
}
