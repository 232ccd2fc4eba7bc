import HearthDomain
import HearthInterchange
import Testing
import VCard

/// An edit of a field changes the property it is in, and nothing else.
@Suite struct CardEditingTests {
  /// A card as an address book of somebody else might write it.
  static let lines = #"""
    PRODID:-//Example//Book//EN
    UID:urn:uuid:1
    N:Doe;Dana;Ann,Bea;;
    FN;X-A=1:Dana Doe
    NICKNAME:Dee,Dan
    X-PRONOUNS:she/her
    item1.EMAIL;type=INTERNET,pref:dana@example.com
    item1.X-ABLabel:chess club
    EMAIL;type=INTERNET,WORK;X-SLOT=2:d.doe@example.org
    EMAIL:not an address
    TEL;type=CELL,VOICE;X-SLOT=1:555 0100
    TEL;type=HOME,FAX:555 0101
    item2.ADR;type=HOME:Box 7;;1 Sample Street;Dublin;;D02;Ireland
    item2.X-ABADR:ie
    LABEL;type=HOME:1 Sample Street\nDublin
    ORG:Example Talent;Payments;Cards;
    TITLE:Partner
    ROLE:Detective
    item3.URL;type=pref:https://www.linkedin.com/in/dana-doe
    item3.X-ABLabel:LinkedIn
    X-SOCIALPROFILE;type=linkedin;x-user=dana-doe:http://linkedin.com/in/dana-doe
    URL:https://example.com
    BDAY;value=date:1985-04-12
    TZ:+01:00
    CATEGORIES:myContacts,vip
    NOTE:Prefers calls.
    X-STRANGE;A=B:kept
    PHOTO;ENCODING=b;TYPE=JPEG:AAAA
    """#

  /// What an edit takes out of the card (`-`) and puts in (`+`), the maker's marks aside.
  private func changes(
    _ lines: String = lines, _ version: VCardVersion = .v3, to newVersion: VCardVersion? = nil,
    _ edit: (inout Contact.Details) -> Void
  ) throws -> [String] {
    let card = try vcard(lines, version).converted(to: version)
    var details = try ContactReading(card).details
    edit(&details)
    let writer = ContactCardWriter(version: newVersion ?? version, includesPhotos: true)
    let exported = writer.card(of: .sample(details), original: card)
    #expect(try ContactReading(exported).details == details)
    return card.shown.difference(to: exported.shown)
  }

  @Test func nothingChangesByItself() throws {
    #expect(try changes { _ in } == [])
  }

  @Test func otherNamesToShowStay() throws {
    let lines = "UID:1\nFN:Dana Doe\nFN:Dee\nN:Doe;Dana;;;"
    #expect(
      try changes(lines, .v4) { $0.displayName = "Dana Roe" } == ["-FN:Dana Doe", "+FN:Dana Roe"])
  }

  @Test("Fields of one value")
  func singleFields() throws {
    #expect(
      try changes { $0.displayName = "Dana Roe" } == ["-FN;X-A=1:Dana Doe", "+FN;X-A=1:Dana Roe"])
    #expect(
      try changes { $0.name.family = "Roe; Esq." }
        == ["-N:Doe;Dana;Ann,Bea;;", #"+N:Roe\; Esq.;Dana;Ann Bea;;"#])
    #expect(try changes { $0.nickname = "D" } == ["-NICKNAME:Dee,Dan", "+NICKNAME:D,Dan"])
    #expect(try changes { $0.nickname = nil } == ["-NICKNAME:Dee,Dan"])
    #expect(
      try changes { $0.pronouns = "they/them" }
        == ["-X-PRONOUNS:she/her", "+X-PRONOUNS:they/them"])
    #expect(
      try changes {
        $0.title = "Lead"
        $0.affiliations[0].title = "Lead"
      }
        == ["-TITLE:Partner", "+TITLE:Lead"])
    #expect(try changes { $0.role = .hiringManager } == ["+ROLE:Hiring manager"])
    #expect(
      try changes { $0.birthday = PartialDate(year: nil, month: 4, day: 13) }
        == ["-BDAY;value=date:1985-04-12", "+BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-13"])
    #expect(try changes { $0.birthday = nil } == ["-BDAY;value=date:1985-04-12"])
    #expect(
      try changes { $0.timeZone = "Europe/Dublin" }
        == ["-TZ:+01:00", "+TZ;VALUE=text:Europe/Dublin"])
    #expect(
      try changes { $0.note = "Writes, too." } == ["-NOTE:Prefers calls.", #"+NOTE:Writes\, too."#])
    #expect(try changes { $0.note = "" } == ["-NOTE:Prefers calls."])
  }

  @Test("E-mail addresses")
  func emails() throws {
    #expect(
      try changes { $0.emails[1].address = "doe@example.org" } == [
        "-EMAIL;type=INTERNET,WORK;X-SLOT=2:d.doe@example.org",
        "+EMAIL;type=INTERNET,WORK;X-SLOT=2:doe@example.org",
      ])
    #expect(
      try changes { $0.emails.removeFirst() } == [
        "-item1.EMAIL;type=INTERNET,pref:dana@example.com", "-item1.X-ABLabel:chess club",
      ])
    #expect(
      try changes { $0.emails[0].label = "work" } == [
        "-item1.EMAIL;type=INTERNET,pref:dana@example.com", "-item1.X-ABLabel:chess club",
        "+EMAIL;type=INTERNET,WORK,pref:dana@example.com",
      ])
    #expect(
      try changes { $0.emails[0].label = "club" }
        == ["-item1.X-ABLabel:chess club", "+item1.X-ABLabel:club"])
    #expect(
      try changes { $0.emails.append(EmailAddress("x@example.net", label: "home")) }
        == ["+EMAIL;TYPE=INTERNET,HOME:x@example.net"])
  }

  @Test("Another order writes the list anew where it stood, and marks the first")
  func order() throws {
    let card = try vcard(Self.lines).converted(to: .v3)
    var details = try ContactReading(card).details
    details.emails.reverse()
    let exported = ContactCardWriter(version: .v3, includesPhotos: true)
      .card(of: .sample(details), original: card)
    #expect(try ContactReading(exported).details == details)
    #expect(
      exported.shown.filter { $0.contains("@") || $0.contains("club") } == [
        "EMAIL;type=INTERNET,WORK,PREF;X-SLOT=2:d.doe@example.org",
        "item1.EMAIL;type=INTERNET:dana@example.com", "item1.X-ABLabel:chess club",
      ])
    #expect(exported.shown.count == card.shown.count)
  }

  @Test("Phone numbers")
  func phones() throws {
    #expect(
      try changes { $0.phones[0].number = "555 0199" } == [
        "-TEL;type=CELL,VOICE;X-SLOT=1:555 0100",
        "+TEL;type=CELL,VOICE;X-SLOT=1:555 0199",
      ])
    #expect(
      try changes { $0.phones[1].label = "desk" } == [
        "-TEL;type=HOME,FAX:555 0101", "+item4.TEL;type=VOICE:555 0101",
        "+item4.X-ABLabel:desk",
      ])
    #expect(
      try changes { $0.phones.append(PhoneNumber("555 0102", label: "car")) }
        == ["+item4.TEL;TYPE=VOICE:555 0102", "+item4.X-ABLabel:car"])
    #expect(
      try changes("FN:Dana\nN:;Dana;;;\nUID:1\nTEL;VALUE=uri;PREF=1:tel:+353-1", .v4) {
        $0.phones[0].number = "+353 2"
      } == ["-TEL;VALUE=uri;PREF=1:tel:+353-1", "+TEL;PREF=1:+353 2"])
  }

  @Test("Postal addresses")
  func addresses() throws {
    let old = "item2.ADR;type=HOME:Box 7;;1 Sample Street;Dublin;;D02;Ireland"
    let label = #"LABEL;type=HOME:1 Sample Street\nDublin"#
    #expect(
      try changes { $0.addresses[0].locality = "Cork" } == [
        "-\(old)", "-\(label)", "+item2.ADR;type=HOME:Box 7;;1 Sample Street;Cork;;D02;Ireland",
      ])
    #expect(
      try changes { $0.addresses[0].street = "2, Sample Street" } == [
        "-\(old)", "-\(label)", #"+item2.ADR;type=HOME:;;2\, Sample Street;Dublin;;D02;Ireland"#,
      ])
    #expect(try changes { $0.addresses = [] } == ["-\(old)", "-item2.X-ABADR:ie", "-\(label)"])
  }

  @Test("Places of work")
  func work() throws {
    #expect(
      try changes { $0.affiliations[0].organization = "Sample Advisers" } == [
        "-ORG:Example Talent;Payments;Cards;", "+ORG:Sample Advisers;Payments;Cards;",
      ])
    #expect(
      try changes { $0.affiliations[0].department = nil }
        == ["-ORG:Example Talent;Payments;Cards;", "+ORG:Example Talent"])
    #expect(
      try changes { $0.affiliations.append(Affiliation(organization: "B", title: "Clerk")) }
        == ["+item4.ORG:B", "+item4.TITLE:Clerk"])
    #expect(
      try changes {
        $0.title = nil
        $0.affiliations[0].title = nil
      } == ["-TITLE:Partner"])
    #expect(try changes { $0.affiliations = [] } == ["-ORG:Example Talent;Payments;Cards;"])
  }

  @Test("Further titles, and organizations in other languages, stay")
  func furtherTitles() throws {
    let several = "UID:1\nFN:Dana Doe\nN:Doe;Dana;;;\nTITLE:Partner\nTITLE:Associate"
    #expect(try changes(several) { $0.title = "Boss" } == ["-TITLE:Partner", "+TITLE:Boss"])
    let first = try changes(several) {
      $0.affiliations = [Affiliation(organization: "A", title: "Partner")]
    }
    #expect(first == ["+ORG:A"])
    let second = try changes(several.replacing("TITLE:Partner", with: "ORG:A\nTITLE:Partner")) {
      $0.affiliations.append(Affiliation(organization: "B", title: "Clerk"))
    }
    #expect(second == ["+item1.ORG:B", "+item1.TITLE:Clerk"])
    let languages =
      "UID:1\nFN:Dana Doe\nN:Doe;Dana;;;\nORG;ALTID=1;LANGUAGE=en:A\nORG;ALTID=1;LANGUAGE=de:B"
    #expect(
      try changes(languages, .v4) {
        $0.title = "Boss"
        $0.affiliations[0].title = "Boss"
      } == ["+TITLE:Boss"])
  }

  @Test("Pages")
  func links() throws {
    let old = [
      "-item3.URL;type=pref:https://www.linkedin.com/in/dana-doe", "-item3.X-ABLabel:LinkedIn",
      "-X-SOCIALPROFILE;type=linkedin;x-user=dana-doe:http://linkedin.com/in/dana-doe",
    ]
    #expect(
      try changes { $0.links[0] = .linkedIn(handle: "dana-roe") } == [
        old[0], old[2], "+item3.URL;type=pref:https://www.linkedin.com/in/dana-roe",
        "+X-SOCIALPROFILE;type=linkedin;x-user=dana-roe:https://www.linkedin.com/in/dana-roe",
      ])
    let profile =
      "SOCIALPROFILE;SERVICE-TYPE=LinkedIn;USERNAME=dana-doe:https://linkedin.com/in/dana-doe"
    #expect(
      try changes("UID:1\nFN:Dana Doe\nN:Doe;Dana;;;\n\(profile)", .v4) {
        $0.links[0] = .linkedIn(handle: "dana-roe")
      } == [
        "-\(profile)",
        "+SOCIALPROFILE;SERVICE-TYPE=LinkedIn;USERNAME=dana-roe:"
          + "https://www.linkedin.com/in/dana-roe",
      ])
    #expect(try changes { $0.links.removeFirst() } == old)
    #expect(
      try changes { $0.links.append(Link(kind: .github, url: "https://github.com/dana")) }
        == ["+item4.URL:https://github.com/dana", "+item4.X-ABLabel:GitHub"])
  }

  @Test("Tags")
  func tags() throws {
    #expect(
      try changes { $0.tags = ["Irish", "vip"] }
        == ["-CATEGORIES:myContacts,vip", "+CATEGORIES:myContacts,vip,Irish"])
    #expect(
      try changes { $0.tags = [] } == ["-CATEGORIES:myContacts,vip", "+CATEGORIES:myContacts"])
    #expect(
      try changes("FN:A\nN:;A;;;\nUID:1\nCATEGORIES:vip") { $0.tags = [] } == ["-CATEGORIES:vip"])
  }

  @Test(
    "What a card must have once it has once",
    arguments: [
      ("EMAIL:a@example.com", "a@example.com", "01980000-0000-7000-8000-000000000002"),
      ("FN:A\nFN:B\nN:;A;;;\nN:;B;;;\nUID:1\nUID:2", "A", "1"), ("UID:\nORG:A", "A", nil),
      ("UID:urn:uuid:1\nN:;A;;;", "A", "urn:uuid:1"),
    ] as [(String, String, String?)])
  func mustHaves(lines: String, name: String, uid: String?) throws {
    for version in VCardVersion.allCases {
      let card = try vcard(lines, version)
      let contact = Contact.sample(try ContactReading(card).details)
      for newVersion in VCardVersion.allCases {
        let exported = ContactCardWriter(version: newVersion).card(of: contact, original: card)
        let names = exported.properties.map(\.name)
        #expect(
          ["PRODID", "UID", "N", "REV"].map { name in names.count { $0 == name } } == [1, 1, 1, 1])
        // There may be more names to show in 4.0.
        #expect(names.contains("FN") && (newVersion == .v4 || names.count { $0 == "FN" } == 1))
        let reading = try ContactReading(exported)
        #expect(reading.uid == uid ?? contact.uid.rawValue)
        #expect(reading.details == contact.details)
        #expect(reading.details.displayName == name)
      }
    }
  }

  @Test func newPropertiesStandWhereTheyBelong() throws {
    let card = try vcard("UID:1\nFN:A\nN:;A;;;\nX-LAST:1")
    var details = try ContactReading(card).details
    details.nickname = "B"
    details.phones = [PhoneNumber("1"), PhoneNumber("2")]
    details.note = "C"
    let exported = ContactCardWriter(version: .v3).card(of: .sample(details), original: card)
    #expect(
      exported.properties.map(\.name) == [
        "PRODID", "UID", "FN", "N", "NICKNAME", "TEL", "TEL", "NOTE", "REV", "X-LAST",
      ])
  }

  @Test func photosAndOthersCardsStayAtHome() throws {
    let card = try vcard("UID:1\nFN:A\nN:;A;;;\nPHOTO;ENCODING=b:AAAA\nAGENT:B\nX-HEARTH-TIER:A")
    let contact = Contact.sample(try ContactReading(card).details)
    let plain = ContactCardWriter(version: .v3).card(of: contact, original: card)
    #expect(plain.properties.map(\.name) == ["PRODID", "UID", "FN", "N", "REV"])
    let full = ContactCardWriter(version: .v3, includesPhotos: true)
      .card(of: contact, original: card, standing: CardStanding(band: "cold"))
    #expect(full.shown.contains("PHOTO;ENCODING=b:AAAA"))
    #expect(
      full.shown.filter { $0.hasPrefix("X-") } == [
        "X-HEARTH-TIER:A", "X-HEARTH-STATUS:active", "X-HEARTH-ROLE:other",
        "X-HEARTH-CREATED:1970-01-01T00:00:00Z", "X-HEARTH-BAND:cold",
      ])
  }
}

extension VCard {
  /// The properties as they are written, a line each, without what each writer sets anew.
  fileprivate var shown: [String] {
    properties.filter { !["PRODID", "REV"].contains($0.name) }.map { property in
      let parameters = property.parameters.map {
        ";\($0.name)=\($0.values.joined(separator: ","))"
      }
      let group = property.group.map { "\($0)." } ?? ""
      return "\(group)\(property.name)\(parameters.joined()):\(property.rawValue)"
    }
  }
}

extension [String] {
  fileprivate func difference(to new: [String]) -> [String] {
    let difference = new.difference(from: self)
    return [("-", difference.removals), ("+", difference.insertions)].flatMap { sign, changes in
      changes.map { change in
        switch change {
        case .remove(_, let line, _), .insert(_, let line, _): sign + line
        }
      }
    }
  }
}
