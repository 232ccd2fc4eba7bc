import Foundation
import HearthDomain
import HearthInterchange
import Testing

@Suite struct ContactCSVWriterTests {
  @Test func fullContactComesBack() throws {
    let details = Self.dana
    #expect(try roundTrip(details) == details)
  }

  @Test func barestContactComesBack() throws {
    let details = Contact.Details(displayName: "Dana Doe")
    #expect(try roundTrip(details) == details)
  }

  @Test func contactKnownByAddressAloneComesBack() throws {
    let details = Contact.Details(
      displayName: "dana@example.com", name: PersonName(),
      emails: [EmailAddress("dana@example.com")])
    #expect(try roundTrip(details) == details)
  }

  @Test func uidIsTheKey() throws {
    var source = try ContactCSVSource(CSVReader(Self.csv(Self.dana)), timeZone: .gmt)
    #expect(try source.next()?.draft?.key == "0190-dana")
  }

  @Test func anyTextComesBack() throws {
    var random = SeededRandom(seed: 23)
    let pieces = [
      "Dana", "Zoë", "=", "+", "-", "@", "'", "\"", ",", ";", " ", "\n", "\t", "山田", "👩🏽‍💻", "\\", "5",
    ]
    for _ in 0..<500 {
      func text() -> String {
        let count = Int.random(in: 1...8, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        return text.trimmed.isEmpty ? "x" : text.trimmed
      }
      var details = Contact.Details(
        displayName: text(), name: PersonName(given: text(), family: text()),
        emails: [EmailAddress("+dana@example.com", label: "work")])
      details.note = "\n \(text())\t\n"
      details.nickname = text()
      details.phones = (0..<5).map { _ in PhoneNumber(text()) }
      details.addresses = (0..<3).map { _ in PostalAddress(street: text(), country: text()) }
      details.links = [Link(kind: .other, url: text()), Link(kind: .other, url: text())]
      #expect(try roundTrip(details) == details)
    }
  }

  @Test(arguments: ["=1+1", "+353 1 555 0100", "-2", "@SUM(A1)", "'=1", "''@x"])
  func formulasAreDefused(text: String) throws {
    var details = Contact.Details(displayName: "Dana Doe")
    details.note = text
    #expect(Self.csv(details).contains("'" + text))
    #expect(try roundTrip(details).note == text)
  }

  @Test func controlAndBidiCharactersStayIn() throws {
    var details = Contact.Details(displayName: "Dana\u{1B}[31m\u{0} Doe\u{202E}")
    details.note = "one\r\ntwo\u{7}\u{2066}\tthree\u{9B}"
    let csv = Self.csv(details)
    let written = csv.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(Set(written) == ["\r", "\n", "\t"])
    #expect(!csv.unicodeScalars.contains { ["\u{202E}", "\u{2066}"].contains($0) })
    let back = try roundTrip(details)
    #expect(back.displayName == "Dana[31m Doe")
    #expect(back.note == "one\ntwo\tthree")
  }

  @Test func linesEndInCRLF() {
    let csv = Self.csv(Contact.Details(displayName: "Dana Doe"))
    #expect(csv.hasPrefix("uid,name,prefix,given,middle,family,suffix,"))
    #expect(csv.utf8.filter { $0 == 13 }.count == 2)
    #expect(csv.hasSuffix("\r\n"))
  }

  private static var dana: Contact.Details {
    var details = Contact.Details(
      displayName: "Dr Dana M. Doe, PhD",
      name: PersonName(prefix: "Dr", given: "Dana", additional: "M.", family: "Doe", suffix: "PhD"),
      role: .agencyRecruiter,
      emails: (1...5).map { EmailAddress("dana\($0)@example.com", label: $0 == 2 ? nil : "work") },
      links: [
        Link.linkedIn(handle: "dana-doe"), Link(kind: .github, url: "https://github.com/dana-doe"),
        Link(kind: .website, url: "https://example.com"),
        Link(kind: .website, url: "https://example.org"),
        Link(kind: .other, url: "https://example.net/talks"),
      ],
      affiliations: [
        Affiliation(organization: "Example; \"Talent\"", department: "Tech", title: "Partner")
      ],
      tags: ["agency", "tech"])
    details.nickname = "Dee"
    details.pronouns = "she/her"
    details.title = "Partner"
    details.tier = .a
    details.timeZone = "Europe/Dublin"
    details.birthday = PartialDate(year: nil, month: 4, day: 12)
    details.note = "Met at a fair.\n\n=remember\nthe \"talk\""
    details.status = .doNotContact
    details.snoozedUntil = Instant(unixSeconds: 1_800_000_000)
    details.cadence = try? Cadence(parsing: "21d..30d")
    details.phones = [
      PhoneNumber("+353 1 555 0100", label: "work"), PhoneNumber("555-0101"),
      PhoneNumber("555-0102", label: "cell"), PhoneNumber("555-0103", label: "Assistant"),
    ]
    details.addresses = [
      PostalAddress(
        street: "1 Main St\nFloor 2", locality: "Dublin", region: "Leinster", postalCode: "D02",
        country: "Ireland", label: "work"),
      PostalAddress(locality: "Cork", label: "home"), PostalAddress(street: "2 Side St"),
    ]
    return details
  }

  private func roundTrip(_ details: Contact.Details) throws -> Contact.Details {
    var source = try ContactCSVSource(CSVReader(Self.csv(details)), timeZone: .gmt)
    return try #require(try source.next()?.draft?.details)
  }

  private static func csv(_ details: Contact.Details) -> String {
    let contact = Contact(
      id: Contact.ID(rawValue: 1), uid: UID(rawValue: "0190-dana"), details: details,
      createdAt: Instant(unixSeconds: 0), updatedAt: Instant(unixSeconds: 0))
    let writer = ContactCSVWriter()
    var buffer: [UInt8] = []
    writer.appendHeader(to: &buffer)
    writer.append(contact, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
