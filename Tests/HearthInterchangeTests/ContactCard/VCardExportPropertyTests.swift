import HearthDomain
import Testing
import VCard

@Suite struct VCardExportPropertyTests {
  @Test(
    "An e-mail address says what it is for",
    arguments: [
      (nil, "EMAIL;TYPE=INTERNET,PREF:", "EMAIL;PREF=1:"),
      ("work", "EMAIL;TYPE=INTERNET,WORK,PREF:", "EMAIL;TYPE=WORK;PREF=1:"),
      ("Home", "EMAIL;TYPE=INTERNET,HOME,PREF:", "EMAIL;TYPE=HOME;PREF=1:"),
      ("other", "EMAIL;TYPE=INTERNET,PREF:", "EMAIL;PREF=1:"),
      ("club", "item1.EMAIL;TYPE=INTERNET,PREF:", "item1.EMAIL;PREF=1:"),
    ] as [(String?, String, String)])
  func emails(label: String?, v3: String, v4: String) {
    let details = Contact.Details(
      displayName: "Dana Doe", emails: [EmailAddress("dana@example.com", label: label)])
    #expect(cardLines(of: details, .v3).contains("\(v3)dana@example.com"))
    #expect(cardLines(of: details, .v4).contains("\(v4)dana@example.com"))
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
    #expect(cardLines(of: details, .v3).contains("\(v3)+353 1 555 0100\\,\\,7\\;1"))
    #expect(cardLines(of: details, .v4).contains("\(v4)+353 1 555 0100\\,\\,7\\;1"))
  }

  @Test("Only one address and one number are preferred", arguments: VCardVersion.allCases)
  func firstIsPreferred(version: VCardVersion) {
    var details = Contact.Details(
      displayName: "Dana Doe",
      emails: ["a@example.com", "b@example.com"].map { EmailAddress($0, label: "work") })
    details.phones = ["1", "2"].map { PhoneNumber($0, label: "work") }
    let preferred = cardLines(of: details, version).filter { $0.contains("PREF") }
    #expect(preferred.map { $0.last } == ["m", "1"])
    #expect(preferred.first?.hasSuffix("a@example.com") == true)
  }

  @Test("Only lines with a label of their own are grouped")
  func groups() {
    var details = Contact.dana.details
    details.emails[1].label = "home"
    details.links = []
    details.affiliations.removeLast(2)
    #expect(cardLines(of: details, .v3).allSatisfy { !$0.hasPrefix("item") })
  }

  @Test(
    "A birthday without a year",
    arguments: [
      (VCardVersion.v3, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"), (.v4, "BDAY:--0229"),
    ])
  func birthdayWithoutYear(version: VCardVersion, line: String) {
    var details = Contact.Details(displayName: "Dana Doe")
    details.birthday = PartialDate(year: nil, month: 2, day: 29)
    #expect(cardLines(of: details, version).contains(line))
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
    #expect(cardLines(of: details, .v3).filter { $0.hasPrefix("TITLE") } == [line])
  }

  @Test func placesLeftStayOut() {
    let details = Contact.Details(
      displayName: "Dana Doe",
      affiliations: [
        Affiliation(organization: "Example Talent", title: "Clerk", endedOn: Day(number: 0))
      ])
    #expect(cardLines(of: details, .v3).allSatisfy { !$0.contains("ORG") && !$0.contains("TITLE") })
  }

  @Test(
    "A tag is one tag to every reader",
    arguments: [
      (["a, b"], "CATEGORIES:a b"), ([",a,,b,"], "CATEGORIES:a b"), (["a;b"], #"CATEGORIES:a\;b"#),
    ])
  func tags(tags: [String], line: String) {
    let details = Contact.Details(displayName: "Dana Doe", tags: tags)
    #expect(cardLines(of: details, .v3).contains(line))
  }

  @Test("A hostile name is inert", arguments: VCardVersion.allCases)
  func hostileName(version: VCardVersion) {
    let name = "Eve\u{1B}]0;x\u{7}\r\nEND:VCARD\r\nBEGIN:VCARD\u{202E}"
    let details = Contact.Details(displayName: name, name: PersonName(given: name))
    let text = card(of: .sample(details), version)
    #expect(text.contains("\nFN:Eve]0\\;x\\nEND:\n VCARD\\nBEGIN:\n VCARD\nN:;"))
    #expect(text.lineCount(of: "BEGIN:VCARD") == 1)
    #expect(text.lineCount(of: "END:VCARD") == 1)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test(
    "Any instant has a revision of four-digit years",
    arguments: [
      (Int64.min, "0000-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (Int64.max, "9999-12-31T23:59:59Z"),
    ])
  func revisions(unixSeconds: Int64, text: String) {
    let contact = Contact.sample(
      Contact.Details(displayName: "Dana Doe"), updatedAt: Instant(unixSeconds: unixSeconds))
    #expect(card(of: contact, .v3).contains("\nREV:\(text)\n"))
  }
}

extension String {
  /// How often a line reads `text`.
  fileprivate func lineCount(of text: String) -> Int {
    split(separator: "\n").count { $0 == text }
  }
}
