import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct CardReadingReachTests {
  @Test(
    "Types and labels of e-mail addresses become labels of ours",
    arguments: [
      ("EMAIL:", nil), ("EMAIL;TYPE=INTERNET:", nil), ("EMAIL;TYPE=INTERNET,WORK,PREF:", "work"),
      ("EMAIL;type=INTERNET;type=HOME;type=pref:", "home"),
      (#"EMAIL;TYPE="home,internet":"#, "home"),
      ("EMAIL;PREF=1;TYPE=work:", "work"), ("EMAIL;TYPE=OTHER;X-EVOLUTION-UI-SLOT=3:", nil),
      ("item1.X-ABLabel:chess club\nitem1.EMAIL;TYPE=INTERNET:", "chess club"),
      ("ITEM1.X-ABLABEL:_$!<Work>!$_\nitem1.EMAIL;TYPE=INTERNET:", "work"),
      ("item1.X-ABLabel:_$!<Other>!$_\nitem1.EMAIL;TYPE=INTERNET:", nil),
      ("item1.X-ABLabel:_$!<School>!$_\nitem1.EMAIL:", "school"),
      ("item2.X-ABLabel:chess club\nitem1.EMAIL;TYPE=WORK:", "work"),
      ("item1.X-ABLabel:\nitem1.EMAIL;TYPE=WORK:", "work"),
    ] as [(String, String?)])
  func emailLabels(head: String, label: String?) throws {
    #expect(
      try danas(head + "dana@example.com", .v4).emails
        == [EmailAddress("dana@example.com", label: label)])
  }

  @Test(
    "Types and labels of numbers become labels of ours",
    arguments: [
      ("TEL:", nil), ("TEL;TYPE=VOICE:", nil), ("TEL;TYPE=WORK,VOICE:", "work"),
      ("TEL;HOME;VOICE:", "home"), ("TEL;TYPE=HOME,CELL,VOICE:", "cell"),
      ("TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:", "cell"), ("TEL;TYPE=cell,text:", "cell"),
      ("TEL;TYPE=FAX,WORK:", "fax"), ("TEL;TYPE=HOME,PAGER:", "pager"), ("TEL;TYPE=MAIN:", "main"),
      ("TEL;TYPE=CAR,VOICE:", "car"), ("TEL;TYPE=X-EVOLUTION-TELEX:", nil),
      ("item1.X-ABLabel:Google Voice\nitem1.TEL:", "Google Voice"),
      ("item1.X-ABLabel:_$!<Mobile>!$_\nitem1.TEL:", "cell"),
      ("item1.X-ABLabel:_$!<HomeFAX>!$_\nitem1.TEL:", "fax"),
      ("item1.X-ABLabel:Mobile\nitem1.TEL;TYPE=HOME:", "cell"),
    ] as [(String, String?)])
  func phoneLabels(head: String, label: String?) throws {
    #expect(try danas(head + "555 0100").phones == [PhoneNumber("555 0100", label: label)])
  }

  @Test(
    "Preferred values come first, the rest as they stand",
    arguments: [
      ("EMAIL:a@b.example\nEMAIL;TYPE=pref:c@d.example\nEMAIL:e@f.example", "cae"),
      ("EMAIL;PREF=20:a@b.example\nEMAIL:c@d.example\nEMAIL;PREF=3:e@f.example", "eac"),
      ("EMAIL:a@b.example\nEMAIL:c@d.example", "ac"),
    ])
  func preferredFirst(lines: String, order: String) throws {
    #expect(String(try danas(lines, .v4).emails.compactMap(\.address.first)) == order)
  }

  @Test func addressesAreReadOnceAndOnlyIfTheyCanBeOnes() throws {
    let details = try danas(
      """
      EMAIL;TYPE=WORK:Dana@example.com
      EMAIL:mailto:dana@example.com
      EMAIL:dana at example.com
      EMAIL:
      """)
    #expect(details.emails == [EmailAddress("Dana@example.com", label: "work")])
    #expect(details.note == "")
  }

  @Test(
    "A number is what is dialled",
    arguments: [
      ("TEL;VALUE=uri:tel:+353-1-555-0100", "+353-1-555-0100"),
      ("TEL:TEL:+35315550100", "+35315550100"), (#"TEL:555 0100\,\,7\;1"#, "555 0100,,7;1"),
    ])
  func numbers(line: String, number: String) throws {
    #expect(try danas(line, .v4).phones.map(\.number) == [number])
  }

  @Test func blankNumbersAreNone() throws {
    #expect(try danas("TEL:\nTEL;HOME: \nTEL;VALUE=uri:tel:").phones == [])
  }

  @Test("All parts of a postal address are kept", arguments: VCardVersion.allCases)
  func postalAddress(version: VCardVersion) throws {
    let details = try danas(
      #"ADR;TYPE=work:Box 7;Floor 2;1 Sample Street\nRear\, left;Dublin;Leinster;D02 X000;Ireland;All"#,
      version)
    #expect(
      details.addresses == [
        PostalAddress(
          street: "1 Sample Street\nRear, left\nFloor 2\nBox 7", locality: "Dublin",
          region: "Leinster", postalCode: "D02 X000", country: "Ireland", label: "work")
      ])
  }

  @Test(
    "Addresses of other shapes",
    arguments: [
      ("ADR:;;1 Sample Street", PostalAddress(street: "1 Sample Street")),
      (#"ADR:;;;;;;;1 Sample Street\nDublin"#, PostalAddress(street: "1 Sample Street\nDublin")),
      (
        "item1.ADR;TYPE=HOME:;;;Dublin;;;\nitem1.X-ABLabel:summer\nitem1.X-ABADR:ie",
        PostalAddress(locality: "Dublin", label: "summer")
      ),
    ])
  func shapes(lines: String, address: PostalAddress) throws {
    #expect(try danas(lines).addresses == [address])
  }

  @Test func emptyAddressesAreNone() throws {
    #expect(try danas("ADR:;;;;;;\nADR:").addresses == [])
  }
}
