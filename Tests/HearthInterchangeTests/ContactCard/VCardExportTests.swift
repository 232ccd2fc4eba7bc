import HearthDomain
import Testing
import VCard

@Suite struct VCardExportTests {
  @Test func cardInVersion3() {
    #expect(
      card(of: .dana, .v3) == """
        BEGIN:VCARD
        VERSION:3.0
        PRODID:-//Hearth//Hearth//EN
        UID:01980000-0000-7000-8000-000000000001
        FN:Dr Dana Doe
        N:Doe;Dana;Ann;Dr;
        NICKNAME:Dee
        X-PRONOUNS:she/her
        EMAIL;TYPE=INTERNET,WORK,PREF:dana@example.com
        item1.EMAIL;TYPE=INTERNET:dana@club.example.com
        item1.X-ABLabel:chess club
        TEL;TYPE=CELL,VOICE,PREF:+353 1 555 0100
        TEL;TYPE=FAX:+353 1 555 0101
        ADR;TYPE=WORK:;;1 Sample Street\\nFloor 2;Dublin;Leinster;D02 X000;Ireland
        ORG:Example Talent;Payments\\; Cards
        TITLE:Senior Partner
        ROLE:Agency recruiter
        item2.ORG:Sample Advisers
        item2.TITLE:Adviser
        item3.URL:https://www.linkedin.com/in/dana-doe
        item3.X-ABLabel:LinkedIn
        X-SOCIALPROFILE;TYPE=linkedin;X-USER=dana-doe:https://www.linkedin.com/in/d
         ana-doe
        item4.URL:https://github.com/dana-doe
        item4.X-ABLabel:GitHub
        URL:https://example.com/dana%2Cdoe
        BDAY:1985-04-12
        TZ;VALUE=text:Europe/Dublin
        CATEGORIES:recruiter,vip dublin
        NOTE:Prefers calls\\, after four.\\nSwift roles only.
        REV:2026-08-20T10:11:12Z
        END:VCARD

        """)
  }

  @Test func cardInVersion4() {
    #expect(
      card(of: .dana, .v4) == """
        BEGIN:VCARD
        VERSION:4.0
        PRODID:-//Hearth//Hearth//EN
        UID:01980000-0000-7000-8000-000000000001
        FN:Dr Dana Doe
        N:Doe;Dana;Ann;Dr;
        NICKNAME:Dee
        PRONOUNS;PREF=1:she/her
        EMAIL;TYPE=WORK;PREF=1:dana@example.com
        item1.EMAIL:dana@club.example.com
        item1.X-ABLabel:chess club
        TEL;TYPE=cell;PREF=1:+353 1 555 0100
        TEL;TYPE=fax:+353 1 555 0101
        ADR;TYPE=work:;;1 Sample Street\\nFloor 2;Dublin;Leinster;D02 X000;Ireland
        ORG:Example Talent;Payments\\; Cards
        TITLE:Senior Partner
        ROLE:Agency recruiter
        item2.ORG:Sample Advisers
        item2.TITLE:Adviser
        item3.URL:https://www.linkedin.com/in/dana-doe
        item3.X-ABLabel:LinkedIn
        SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/dana-doe
        X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/dana-doe
        item4.URL:https://github.com/dana-doe
        item4.X-ABLabel:GitHub
        URL:https://example.com/dana%2Cdoe
        BDAY:19850412
        TZ:Europe/Dublin
        CATEGORIES:recruiter,vip dublin
        NOTE:Prefers calls\\, after four.\\nSwift roles only.
        REV:20260820T101112Z
        END:VCARD

        """)
  }

  @Test("A note keeps its white space", arguments: VCardVersion.allCases)
  func noteWithWhiteSpace(version: VCardVersion) {
    var details = Contact.Details(displayName: "Dana Doe")
    details.note = "\n\ta  b \n"
    #expect(cardLines(of: details, version).contains(#"NOTE:\n\#ta  b \n"#))
  }

  @Test("The least a card holds", arguments: VCardVersion.allCases)
  func barestCard(version: VCardVersion) {
    var details = Contact.Details(displayName: "Example Talent", name: PersonName())
    details.nickname = ""
    details.title = ""
    let revision = version == .v3 ? "1970-01-01T00:00:00Z" : "19700101T000000Z"
    #expect(
      cardLines(of: details, version) == [
        "BEGIN:VCARD", "VERSION:\(version.rawValue)", "PRODID:-//Hearth//Hearth//EN",
        "UID:01980000-0000-7000-8000-000000000002", "FN:Example Talent", "N:;;;;",
        "REV:\(revision)", "END:VCARD",
      ])
  }

  @Test("What the owner thinks of the relationship stays at home", arguments: VCardVersion.allCases)
  func noOpinionsGetOut(version: VCardVersion) {
    let plain = Contact.Details(displayName: "Dana Doe")
    var judged = plain
    judged.tier = .d
    judged.status = .doNotContact
    judged.cadence = try? Cadence(idealDays: 45)
    judged.snoozedUntil = Instant(unixSeconds: 1_800_000_000)
    #expect(cardLines(of: judged, version) == cardLines(of: plain, version))
  }

  @Test(
    "What is typed goes out as address books write it",
    arguments: [
      (Link(kind: .website, url: "example.com"), "URL:http://example.com"),
      (Link(kind: .linkedin, url: "dana-doe"), "item1.URL:https://www.linkedin.com/in/dana-doe"),
    ])
  func typedLinks(link: Link, line: String) {
    let details = Contact.Details(displayName: "Dana Doe", links: [link])
    for version in VCardVersion.allCases {
      let lines = cardLines(of: details, version)
      #expect(lines.contains(line), "\(lines)")
    }
  }
}
