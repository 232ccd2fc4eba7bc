import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct VCardExportTests {
  @Test func cardInVersion3() {
    #expect(
      card(of: Self.dana, .v3) == """
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
      card(of: Self.dana, .v4) == """
        BEGIN:VCARD
        VERSION:4.0
        PRODID:-//Hearth//Hearth//EN
        UID:01980000-0000-7000-8000-000000000001
        FN:Dr Dana Doe
        N:Doe;Dana;Ann;Dr;
        NICKNAME:Dee
        PRONOUNS;LANGUAGE=en;PREF=1:she/her
        EMAIL;TYPE=work;PREF=1:dana@example.com
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
        SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/dana-doe
        X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/dana-doe
        item3.URL:https://github.com/dana-doe
        item3.X-ABLabel:GitHub
        URL:https://example.com/dana%2Cdoe
        BDAY:19850412
        TZ:Europe/Dublin
        CATEGORIES:recruiter,vip dublin
        NOTE:Prefers calls\\, after four.\\nSwift roles only.
        REV:20260820T101112Z
        END:VCARD

        """)
  }

  @Test("The least a card holds", arguments: VCardVersion.allCases)
  func barestCard(version: VCardVersion) {
    var details = Contact.Details(displayName: "Example Talent", name: PersonName())
    details.nickname = ""
    details.title = ""
    let revision = version == .v3 ? "1970-01-01T00:00:00Z" : "19700101T000000Z"
    #expect(
      lines(of: details, version) == [
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
    judged.cadenceDays = 45
    judged.snoozedUntil = Instant(unixSeconds: 1_800_000_000)
    #expect(lines(of: judged, version) == lines(of: plain, version))
  }

  @Test("A contact always gives the same bytes", arguments: VCardVersion.allCases)
  func deterministic(version: VCardVersion) {
    #expect(card(of: Self.dana, version) == card(of: Self.dana, version))
  }

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

// MARK: - Single properties

extension VCardExportTests {
  @Test(
    "An e-mail address says what it is for",
    arguments: [
      (nil, "EMAIL;TYPE=INTERNET,PREF:", "EMAIL;PREF=1:"),
      ("work", "EMAIL;TYPE=INTERNET,WORK,PREF:", "EMAIL;TYPE=work;PREF=1:"),
      ("Home", "EMAIL;TYPE=INTERNET,HOME,PREF:", "EMAIL;TYPE=home;PREF=1:"),
      ("club", "item1.EMAIL;TYPE=INTERNET,PREF:", "item1.EMAIL;PREF=1:"),
    ] as [(String?, String, String)])
  func emails(label: String?, v3: String, v4: String) {
    let details = Contact.Details(
      displayName: "Dana Doe", emails: [EmailAddress("dana@example.com", label: label)])
    #expect(lines(of: details, .v3).contains("\(v3)dana@example.com"))
    #expect(lines(of: details, .v4).contains("\(v4)dana@example.com"))
  }

  @Test(
    "A number says what it is",
    arguments: [
      (nil, "TEL;TYPE=VOICE,PREF:", "TEL;PREF=1:"),
      ("work", "TEL;TYPE=WORK,VOICE,PREF:", "TEL;TYPE=work;PREF=1:"),
      ("home", "TEL;TYPE=HOME,VOICE,PREF:", "TEL;TYPE=home;PREF=1:"),
      ("cell", "TEL;TYPE=CELL,VOICE,PREF:", "TEL;TYPE=cell;PREF=1:"),
      ("fax", "TEL;TYPE=FAX,PREF:", "TEL;TYPE=fax;PREF=1:"),
      ("pager", "TEL;TYPE=PAGER,PREF:", "TEL;TYPE=pager;PREF=1:"),
      ("car", "item1.TEL;TYPE=VOICE,PREF:", "item1.TEL;PREF=1:"),
    ] as [(String?, String, String)])
  func phones(label: String?, v3: String, v4: String) {
    var details = Contact.Details(displayName: "Dana Doe")
    details.phones = [PhoneNumber("+353 1 555 0100,,7;1", label: label)]
    #expect(lines(of: details, .v3).contains("\(v3)+353 1 555 0100\\,\\,7\\;1"))
    #expect(lines(of: details, .v4).contains("\(v4)+353 1 555 0100\\,\\,7\\;1"))
  }

  @Test("Only one address and one number are preferred", arguments: VCardVersion.allCases)
  func firstIsPreferred(version: VCardVersion) {
    var details = Contact.Details(
      displayName: "Dana Doe",
      emails: ["a@example.com", "b@example.com"].map { EmailAddress($0, label: "work") })
    details.phones = ["1", "2"].map { PhoneNumber($0, label: "work") }
    let preferred = lines(of: details, version).filter { $0.contains("PREF") }
    #expect(preferred.map { $0.last } == ["m", "1"])
    #expect(preferred.first?.hasSuffix("a@example.com") == true)
  }

  @Test("Only lines with a label of their own are grouped")
  func groups() {
    var details = Self.dana.details
    details.emails[1].label = "home"
    details.links = []
    details.affiliations.removeLast(2)
    #expect(lines(of: details, .v3).allSatisfy { !$0.hasPrefix("item") })
  }

  @Test(
    "A birthday without a year",
    arguments: [
      (VCardVersion.v3, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"), (.v4, "BDAY:--0229"),
    ])
  func birthdayWithoutYear(version: VCardVersion, line: String) {
    var details = Contact.Details(displayName: "Dana Doe")
    details.birthday = PartialDate(year: nil, month: 2, day: 29)
    #expect(lines(of: details, version).contains(line))
  }

  @Test(
    "The title is the contact's own, else that of the place",
    arguments: [
      ("Lead", "TITLE:Lead"), (nil, "TITLE:Partner"),
    ] as [(String?, String)])
  func title(own: String?, line: String) {
    var details = Contact.Details(
      displayName: "Dana Doe",
      affiliations: [Affiliation(organization: "Example Talent", title: "Partner")])
    details.title = own
    #expect(lines(of: details, .v3).filter { $0.hasPrefix("TITLE") } == [line])
  }

  @Test func placesLeftStayOut() {
    let details = Contact.Details(
      displayName: "Dana Doe",
      affiliations: [
        Affiliation(organization: "Example Talent", title: "Clerk", endedOn: Day(number: 0))
      ])
    #expect(lines(of: details, .v3).allSatisfy { !$0.contains("ORG") && !$0.contains("TITLE") })
  }

  @Test(
    "A tag is one tag to every reader",
    arguments: [
      (["a, b"], "CATEGORIES:a b"), ([",a,,b,"], "CATEGORIES:a b"), (["a;b"], #"CATEGORIES:a\;b"#),
    ])
  func tags(tags: [String], line: String) {
    let details = Contact.Details(displayName: "Dana Doe", tags: tags)
    #expect(lines(of: details, .v3).contains(line))
  }

  @Test("A hostile name is inert", arguments: VCardVersion.allCases)
  func hostileName(version: VCardVersion) {
    let name = "Eve\u{1B}]0;x\u{7}\r\nEND:VCARD\r\nBEGIN:VCARD\u{202E}"
    let details = Contact.Details(displayName: name, name: PersonName(given: name))
    let text = card(of: contact(details), version)
    #expect(text.contains("\nFN:Eve]0\\;x\\nEND:\n VCARD\\nBEGIN:\n VCARD\nN:;"))
    #expect(text.components(ofLine: "BEGIN:VCARD") == 1)
    #expect(text.components(ofLine: "END:VCARD") == 1)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test(
    "Any instant has a revision of four-digit years",
    arguments: [
      (Int64.min, "0000-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (Int64.max, "9999-12-31T23:59:59Z"),
    ])
  func revisions(unixSeconds: Int64, text: String) {
    let contact = contact(
      Contact.Details(displayName: "Dana Doe"), updatedAt: Instant(unixSeconds: unixSeconds))
    #expect(card(of: contact, .v3).contains("\nREV:\(text)\n"))
  }
}

// MARK: - Helpers

extension VCardExportTests {
  private func contact(
    _ details: Contact.Details, updatedAt: Instant = Instant(unixSeconds: 0)
  ) -> Contact {
    Contact(
      id: Contact.ID(rawValue: 2), uid: UID(rawValue: "01980000-0000-7000-8000-000000000002"),
      details: details, createdAt: Instant(unixSeconds: 0), updatedAt: updatedAt)
  }

  private func lines(of details: Contact.Details, _ version: VCardVersion) -> [String] {
    card(of: contact(details), version).split(separator: "\n").map(String.init)
  }

  /// The card with LF for CRLF, which the text of a test cannot say.
  private func card(of contact: Contact, _ version: VCardVersion) -> String {
    var buffer: [UInt8] = []
    ContactCardWriter(version: version).append(contact, to: &buffer)
    return String(decoding: buffer, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}

extension String {
  /// How often a line reads `text`.
  fileprivate func components(ofLine text: String) -> Int {
    split(separator: "\n").count { $0 == text }
  }
}
