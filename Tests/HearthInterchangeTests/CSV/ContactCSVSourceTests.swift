import Foundation
import HearthDomain
import HearthInterchange
import Testing

@Suite struct ContactCSVSourceTests {
  @Test func linkedInConnectionsAreRead() throws {
    let found = try rows(
      """
      Notes:
      "When exporting your connection data, you may notice that some addresses are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Dana,Doe,https://www.linkedin.com/in/dana-doe,,Example Talent,Senior Recruiter,27 Jun 2026
      ,,,,,,26 Jun 2026
      """)
    let details = try #require(found.first?.draft?.details)
    #expect(found.first?.draft?.line == 5)
    #expect(details.displayName == "Dana Doe")
    #expect(details.name == PersonName(given: "Dana", family: "Doe"))
    #expect(details.links == [Link(kind: .linkedin, url: "https://www.linkedin.com/in/dana-doe")])
    #expect(details.emails.isEmpty)
    #expect(
      details.affiliations == [
        Affiliation(organization: "Example Talent", title: "Senior Recruiter")
      ])
    #expect(details.title == "Senior Recruiter")
    #expect(found.last?.skipped == SkippedRow(line: 6, reason: "has no name and no e-mail address"))
  }

  @Test func googleContactsAreRead() throws {
    let details = try #require(
      try rows(
        """
        First Name,Middle Name,Last Name,Name Prefix,Nickname,Organization Name,Organization Title,\
        Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,\
        E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,\
        Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Website 1 - Label,Website 1 - Value
        Dana,M,Doe,Dr,Dee,Example Talent,Partner,Tech,1985-04-12,met at a fair,\
        * myContacts ::: Agency ::: Tech,* Work,dana@example.com ::: d@example.com,Home,\
        dana@example.org,Mobile,555-0100,Work,1 Main St,Dublin,D02,Profile,https://example.com/dana
        """
      ).first?.draft?.details)
    #expect(details.displayName == "Dr Dana M Doe")
    #expect(details.nickname == "Dee")
    #expect(
      details.emails == [
        EmailAddress("dana@example.com", label: "work"), EmailAddress("d@example.com"),
        EmailAddress("dana@example.org", label: "home"),
      ])
    #expect(details.phones == [PhoneNumber("555-0100", label: "cell")])
    #expect(details.tags == ["Agency", "Tech"])
    #expect(details.birthday == PartialDate(year: 1985, month: 4, day: 12))
    #expect(
      details.addresses == [
        PostalAddress(street: "1 Main St", locality: "Dublin", postalCode: "D02", label: "work")
      ])
    #expect(
      details.affiliations == [
        Affiliation(organization: "Example Talent", department: "Tech", title: "Partner")
      ])
    #expect(details.links == [Link(kind: .website, url: "https://example.com/dana")])
    #expect(details.note == "met at a fair")
  }

  @Test func outlookContactsAreRead() throws {
    let details = try #require(
      try rows(
        """
        Title,First Name,Last Name,Suffix,Company,Department,Job Title,Business Street,\
        Business Street 2,Business City,Business Country/Region,Home City,Business Fax,Business Phone,\
        Home Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Birthday,Categories,Web Page
        Ms,Dana,Doe,PhD,Example Talent,Tech,Recruiter,1 Main St,Floor 2,Dublin,Ireland,Cork,555-0100,\
        555-0101,555-0102,555-0103,dana@example.com,dana@example.org,0/0/00,Agency;Tech,\
        https://github.com/dana-doe
        """
      ).first?.draft?.details)
    #expect(details.name.prefix == "Ms")
    #expect(details.title == "Recruiter")
    #expect(details.phones.map(\.label) == ["fax", "work", "home", "cell"])
    #expect(details.emails.map(\.address) == ["dana@example.com", "dana@example.org"])
    #expect(
      details.addresses == [
        PostalAddress(street: "1 Main St", locality: "Dublin", country: "Ireland", label: "work"),
        PostalAddress(locality: "Cork", label: "home"),
      ])
    #expect(details.birthday == nil)
    #expect(details.note == "")
    #expect(details.tags == ["Agency", "Tech"])
    #expect(details.links == [Link(kind: .github, url: "https://github.com/dana-doe")])
  }

  @Test(arguments: [
    ("name", "Dana Doe", "Dana Doe", PersonName(given: "Dana", family: "Doe")),
    ("family", "Doe", "Doe", PersonName(family: "Doe")),
    ("email", "dana@example.com", "dana@example.com", PersonName()),
    ("name", "", "", nil),
  ])
  func nameInSomeForm(column: String, cell: String, shown: String, name: PersonName?) throws {
    let found = try rows("\(column),other\n\(cell),x\n").first
    #expect(found?.draft?.details.name == name)
    #expect(found?.draft?.details.displayName ?? "" == shown)
  }

  @Test(arguments: [
    (
      "role", "boss",
      "unknown role 'boss'; there are agency-recruiter, in-house-recruiter, hiring-manager, interviewer, coordinator, referrer, other"
    ),
    ("tier", "E", "unknown tier 'E'; there are A, B, C, D"),
    ("status", "gone", "unknown status 'gone'; there are active, archived, do-not-contact"),
    ("cadence", "often", "cannot read cadence 'often'"),
    ("time zone", "Mars/Base", "unknown time zone 'Mars/Base'"),
    ("snoozed until", "later", "cannot read date 'later'"),
  ])
  func wordsThatHearthDoesNotKnowSkipTheRow(column: String, cell: String, reason: String) throws {
    let found = try rows("name,\(column)\nDana Doe,\(cell)\n")
    #expect(found.map(\.skipped) == [SkippedRow(line: 2, reason: reason)])
  }

  @Test func judgementsAreReadLeniently() throws {
    let details = try rows(
      "name,Role,tier,status,cadence,time zone,birthday\n"
        + "Dana Doe,Agency Recruiter,b,Do Not Contact,2w,Europe/Dublin,--04-12\n"
    ).first?.draft?.details
    #expect(details?.role == .agencyRecruiter)
    #expect(details?.tier == .b)
    #expect(details?.status == .doNotContact)
    #expect(details?.cadence?.idealDays == 14)
    #expect(details?.timeZone == "Europe/Dublin")
    #expect(details?.birthday == PartialDate(year: nil, month: 4, day: 12))
  }

  @Test func whatCannotBeReadGoesToTheNote() throws {
    let details = try rows("name,email,birthday,note\nDana Doe,n/a,spring,old friend\n").first?
      .draft?
      .details
    #expect(details?.emails == [])
    #expect(details?.note == "old friend\nBirthday: spring\nE-mail: n/a")
  }

  @Test(arguments: [
    ("a; b", ["a", "b"]), ("b,a,b", ["a", "b"]), ("b ::: a", ["a", "b"]), ("x, y;", ["x, y"]),
    ("", []), (" ; ", []),
  ])
  func tagsAreSplit(cell: String, tags: [String]) throws {
    #expect(try rows("name,tags\nDana Doe,\"\(cell)\"\n").first?.draft?.details.tags == tags)
  }

  @Test(arguments: ["@", "a@", "<a@b.example>", "a b@c.example", "mailto:a@b.example"])
  func oddAddressGoesToTheNote(address: String) throws {
    let details = try rows("name,email\nDana Doe,\(address)\n").first?.draft?.details
    #expect(details?.emails == [])
    #expect(details?.note == "E-mail: \(address)")
  }

  @Test func birthdayThatMayBeEitherIsNotGuessed() throws {
    let row = try rows("name,birthday\nDana Doe,3/5/1985\n").first
    #expect(row?.skipped?.reason.contains("3 May or 5 Mar") == true)
  }

  @Test func noteKeepsItsWhiteSpace() throws {
    let details = try rows("name,note\nDana Doe,\"\n  two\nlines\t\n\"\nLee,  \n").map {
      $0.draft?.details.note
    }
    #expect(details == ["\n  two\nlines\t\n", ""])
  }

  @Test func linkedInHandleBecomesAProfile() throws {
    let details = try rows("name,linkedin\nDana Doe,dana-doe\n").first?.draft?.details
    #expect(details?.links == [Link.linkedIn(handle: "dana-doe")])
  }

  @Test func keysTellPeopleApart() throws {
    let found = try rows(
      """
      name,company,email,linkedin,uid
      Dana Doe,Example,dana@example.com,,
      DANA DOE,example,Dana@Example.com,,
      Dana Doe,Other,dana@example.com,,
      Dana Doe,Example,,dana-1,
      Dana Doe,Example,,dana-2,
      Dana Doe,Example,,,u-1
      """
    ).compactMap { $0.draft?.key }
    #expect(found[0] == found[1])
    #expect(Set(found).count == 5)
    #expect(found.last == "u-1")
  }

  @Test func repeatedFieldsMayBeMapped() throws {
    let details = try rows(
      "Who,Mail,Other mail\nDana Doe,dana@example.com,dana@example.org\n",
      mapping: ["name": "Who", "email": "Mail", "email 2": "Other mail"]
    ).first?.draft?.details
    #expect(details?.emails.map(\.address) == ["dana@example.com", "dana@example.org"])
  }

  private func rows(
    _ text: String, mapping: [String: String] = [:]
  ) throws -> [ImportRow<ContactDraft>] {
    var source = try ContactCSVSource(CSVReader(text), mapping: mapping, timeZone: .gmt)
    var rows: [ImportRow<ContactDraft>] = []
    while let row = try source.next() { rows.append(row) }
    return rows
  }
}
