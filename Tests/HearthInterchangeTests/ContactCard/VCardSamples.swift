import HearthDomain
import HearthInterchange
import VCard

/// The card with LF for CRLF, which the text of a test cannot say.
func card(of contact: Contact, _ version: VCardVersion) -> String {
  var buffer: [UInt8] = []
  VCardWriter.append(ContactCardWriter(version: version).card(of: contact), to: &buffer)
  return String(decoding: buffer, as: UTF8.self).replacing("\r\n", with: "\n")
}

/// The lines of the card that a contact with these details has.
func cardLines(of details: Contact.Details, _ version: VCardVersion) -> [String] {
  card(of: .sample(details), version).split(separator: "\n").map(String.init)
}

extension Contact {
  static func sample(
    _ details: Contact.Details, updatedAt: Instant = Instant(unixSeconds: 0)
  ) -> Contact {
    Contact(
      id: Contact.ID(rawValue: 2), uid: UID(rawValue: "01980000-0000-7000-8000-000000000002"),
      details: details, createdAt: Instant(unixSeconds: 0), updatedAt: updatedAt)
  }

  /// Has something for every property of a card.
  static let dana: Contact = {
    var details = Contact.Details(
      displayName: "Dr Dana Doe",
      name: PersonName(prefix: "Dr", given: "Dana", additional: "Ann", family: "Doe"),
      role: .agencyRecruiter,
      emails: [
        EmailAddress("dana@example.com", label: "work"),
        EmailAddress("dana@club.example.com", label: "chess club"),
      ],
      links: [
        .linkedIn(handle: "dana-doe"), Link(kind: .github, url: "https://github.com/dana-doe"),
        Link(kind: .website, url: "https://example.com/dana,doe"),
      ],
      affiliations: [
        Affiliation(
          organization: "Example Talent", department: "Payments; Cards", title: "Partner"),
        Affiliation(organization: "Sample Advisers", title: "Adviser"),
        Affiliation(organization: "Made-up Ltd", title: "Clerk", endedOn: Day(number: 19_000)),
      ],
      tags: ["recruiter", "vip, dublin"])
    details.nickname = "Dee"
    details.pronouns = "she/her"
    details.title = "Senior Partner"
    details.phones = [
      PhoneNumber("+353 1 555 0100", label: "cell"), PhoneNumber("+353 1 555 0101", label: "fax"),
    ]
    details.addresses = [
      PostalAddress(
        street: "1 Sample Street\nFloor 2", locality: "Dublin", region: "Leinster",
        postalCode: "D02 X000", country: "Ireland", label: "work")
    ]
    details.birthday = PartialDate(year: 1985, month: 4, day: 12)
    details.timeZone = "Europe/Dublin"
    details.note = "Prefers calls, after four.\nSwift roles only."
    return Contact(
      id: Contact.ID(rawValue: 1), uid: UID(rawValue: "01980000-0000-7000-8000-000000000001"),
      details: details, createdAt: Instant(unixSeconds: 0),
      updatedAt: Instant(unixSeconds: 1_787_220_672))
  }()
}
