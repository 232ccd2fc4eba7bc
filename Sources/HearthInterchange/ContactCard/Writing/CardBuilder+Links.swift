import HearthDomain
import VCard

extension CardBuilder {
  /// The person's pages on the web, each with a scheme: a card has no other addresses.
  mutating func appendLinks(of details: Contact.Details) {
    for link in details.links.compactMap(\.onCard) { append(link) }
  }

  mutating func append(_ link: Link) {
    switch link.kind {
    case .linkedin: appendLinkedIn(link)
    case .github: append("URL", .uri(link.url), label: "GitHub")
    case .website, .other: append("URL", .uri(link.url))
    }
  }

  /// Adds the profile several times: no single property is shown by every address book.
  ///
  /// - SeeAlso: RFC 9554, section 3.5 (`SOCIALPROFILE`).
  private mutating func appendLinkedIn(_ link: Link) {
    append("URL", .uri(link.url), label: "LinkedIn")
    var parameters = dialect.linkedInProfile
    switch dialect.version {
    case .v3:
      if let handle = link.linkedInHandle { parameters.append(VCardParameter("X-USER", handle)) }
    case .v4: append("SOCIALPROFILE", parameters: dialect.linkedInService, .uri(link.url))
    }
    append("X-SOCIALPROFILE", parameters: parameters, .uri(link.url))
  }
}
