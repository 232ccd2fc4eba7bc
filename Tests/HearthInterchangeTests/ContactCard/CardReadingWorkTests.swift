import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct CardReadingWorkTests {
  @Test("The first organization is where the person works", arguments: VCardVersion.allCases)
  func mainPlace(version: VCardVersion) throws {
    let details = try danas(
      #"TITLE:Partner\, Cards\#nORG:Example\; Talent;Payments;Cards;"#, version)
    #expect(details.title == "Partner, Cards")
    #expect(
      details.affiliations == [
        Affiliation(
          organization: "Example; Talent", department: "Payments, Cards", title: "Partner, Cards")
      ])
  }

  @Test(
    "Titles go with the organization of their group, or with the first that has none",
    arguments: [
      ("ORG:A\nTITLE:X\nitem1.ORG:B\nitem1.TITLE:Y", "A X, B Y"),
      ("item1.TITLE:Y\nitem1.ORG:B\nORG:A\nTITLE:X", "B Y, A X"),
      ("ORG:A\nTITLE:X\nORG:B\nTITLE:Y", "A X, B Y"), ("ORG:A\nORG:B\nTITLE:X", "A X, B -"),
      ("ORG:A\nitem1.ORG:B\nitem1.TITLE:Y", "A -, B Y"), ("item1.ORG:A\nTITLE:X", "A X"),
      ("item1.ORG:A\nitem2.TITLE:X", "A X"), ("ORG:A\nTITLE:\nTITLE:X\nTITLE:Y", "A X"),
      ("ORG;ALTID=1:A\nORG;ALTID=1;LANGUAGE=ja:B\nORG:C", "A -, C -"), ("ORG:;Cards", ""),
    ])
  func titles(lines: String, places: String) throws {
    let details = try danas(lines, .v4)
    let found = details.affiliations.map { "\($0.organization) \($0.title ?? "-")" }
    #expect(found.joined(separator: ", ") == places)
    #expect(details.title == details.affiliations.first?.title)
  }

  @Test func titleNeedsNoOrganization() throws {
    let details = try danas("TITLE:Partner")
    #expect(details.title == "Partner")
    #expect(details.affiliations == [])
  }

  @Test("Only our own words make a role", arguments: Contact.Role.allCases)
  func roles(role: Contact.Role) throws {
    let sample = Contact.sample(Contact.Details(displayName: "Dana Doe", role: role))
    let card = ContactCardWriter(version: .v3).card(of: sample)
    #expect(try ContactReading(card).details.role == role)
  }

  @Test func otherRolesAreNone() throws {
    #expect(try danas("ROLE:Detective").role == .other)
    #expect(try danas("ROLE:Detective\nROLE:hiring Manager").role == .hiringManager)
  }
}
