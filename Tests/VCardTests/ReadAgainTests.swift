import Testing
import VCard

/// What was read is what is written: a card is read again as it was.
@Suite struct ReadAgainTests {
  @Test(
    "Control characters are neither kept nor change what is read",
    arguments: [
      ("NOTE:a\u{1}b\u{7F}c\u{85}d\u{202E}e", "NOTE", [], "abcde"),
      ("TEL;TYPE=CE\u{0}LL:1", "TEL", [VCardParameter("TYPE", "CELL")], "1"),
      ("FN;\u{1C}X-A=b:Dana", "FN", [VCardParameter("X-A", "b")], "Dana"),
      ("FN;ENCODING=QUOTED-PRIN\u{0}TABLE:D=61na", "FN", [], "Dana"),
      (
        "PHOTO:data:image/png\u{0};base64,AA==", "PHOTO",
        [VCardParameter("ENCODING", "b"), VCardParameter("TYPE", "PNG")], "AA=="
      ),
      ("PHOTO;ENCODING=b:AA AA\u{0}", "PHOTO", [VCardParameter("ENCODING", "b")], "AAAA"),
    ])
  func controls(line: String, name: String, parameters: [VCardParameter], value: String) throws {
    let property = try property("3.0", line)
    #expect(property == VCardProperty(name, parameters: parameters, rawValue: value))
    try expectReadAgain(VCard(.v3, [property]))
  }

  @Test(
    "An address of data inside of another stays as it is",
    arguments: ["", ";ENCODING=b", ";VALUE=uri"], VCardVersion.allCases)
  func nestedData(parameters: String, version: VCardVersion) throws {
    let nested = "data:image/png;base64,data:image/png;base64,AA=="
    let card = try #require(
      try cards(in: cardText("3.0", "FN:Dana", "PHOTO\(parameters):\(nested)")).first
    ).card
    #expect(card.properties.contains { $0.rawValue == nested })
    try expectReadAgain(card)
    try expectReadAgain(card.converted(to: version))
  }

  @Test func whatIsLeftOutIsTold() throws {
    let card = try #require(try cards(in: cardText("3.0", "FN:Dana", "NOTE:a\u{1}b")).first)
    #expect(
      card.faults == [
        VCardFault(card: 1, line: 4, reason: "has control characters, which were left out")
      ])
  }

  @Test("A parameter's name is what of it may stand in one")
  func parameterNames() throws {
    let property = try property("3.0", "TEL;\"TY(PE\"=CELL;é=X-A:1")
    #expect(property.parameters == [VCardParameter("TYPE", ["CELL", "X-A"])])
    try expectReadAgain(VCard(.v3, [property]))
  }

  @Test("Of two encodings the first counts")
  func encodings() throws {
    let base64 = try property("2.1", "LOGO;ENCODING=b;ENCODING=QUOTED-PRINTABLE;BASE64:AA =3D")
    #expect(base64.parameters == [VCardParameter("ENCODING", "b")])
    let printable = try property("2.1", "LOGO;QUOTED-PRINTABLE;ENCODING=b:a b=3D")
    #expect(printable.parameters.isEmpty && printable.rawValue == "a b=")
    try expectReadAgain(VCard(.v3, [base64, printable]))
  }

  @Test(
    "A name has hyphens for what no name may have",
    arguments: [
      ("X-messaging/irc-All", nil, "X-messaging-irc-All"), ("a.b_c.X_D", "a-b-c", "X-D"),
    ])
  func names(written: String, group: String?, name: String) throws {
    let property = try property("3.0", "\(written);X_E.F=g_h:1")
    #expect(
      property
        == VCardProperty(
          name, parameters: [VCardParameter("X-E-F", "g_h")], rawValue: "1", group: group))
    try expectReadAgain(VCard(.v3, [property]))
  }

  @Test("A media type that is none is no TYPE")
  func mediaTypes() throws {
    let property = try property("3.0", "PHOTO:data:image/a\"b;base64,AA ==")
    #expect(
      property
        == VCardProperty("PHOTO", parameters: [VCardParameter("ENCODING", "b")], rawValue: "AA=="))
    try expectReadAgain(VCard(.v3, [property]))
  }

  @Test("A property whose folded name looks like base64 is not taken for some")
  func longNameAfterBase64() throws {
    let name = String(repeating: "X", count: 80)
    try expectReadAgain(
      VCard(
        .v3,
        [
          VCardProperty("PHOTO", parameters: [VCardParameter("ENCODING", "b")], rawValue: "AA=="),
          VCardProperty(name, rawValue: "a"),
        ]))
  }

  @Test(
    "An AGENT that only turns out to begin a card is left out, and told",
    arguments: [
      "AGENT:\u{B}BEGIN:VCARD", "AGENT;ENCODING=QUOTED-PRINTABLE:=42EGIN:VCARD",
      "AGENT:BE\u{1}GIN: VCARD",
    ])
  func agentThatBeginsCard(line: String) throws {
    let read = try #require(try cards(in: cardText("2.1", "N:Doe;Dana\r\n\(line)\r\nNOTE:a")).first)
    #expect(read.card.properties.map(\.name) == ["N", "NOTE"])
    #expect(Set(read.faults.map(\.line)) == [4])
    for target in VCardVersion.allCases { try expectReadAgain(read.card.converted(to: target)) }
  }

  @Test(
    "What is converted is read again as it was",
    arguments: [
      ("4.0", #"ADR;LABEL="a^nb";X-A="^'c^'":;;Main Street;;;;"#),
      ("2.1", "ADR:;;Main Street;;;;\r\nLABEL:Main\tStreet"),
      ("4.0", "PHOTO:data:image/png;base64,AA =="),
      ("3.0", "PHOTO;ENCODING=b:https://example.com/a"),
      ("4.0", "PHOTO;ENCODING=b;VALUE=date:AA=="), ("4.0", "X-AGENT:BEGIN:VCARD"),
      ("4.0", #"TEL;X-TYPE="Büro 1,Labor":1"#),
      ("4.0", "PHOTO;ENCODING=b;TYPE=a^nb:AA=="), ("2.1", "KEY:/9j/AA"),
      ("4.0", #"PHOTO:data:image/png;base64\,data:image/png;base64\,AA$!gk4"#),
      ("4.0", #"SOCIALPROFILE;SERVICE-TYPE="a,b":https://example.com/dana"#),
      ("4.0", "SOCIALPROFILE;SERVICE-TYPE=a;SERVICE-TYPE=b:https://example.com/dana"),
    ])
  func conversions(version: String, line: String) throws {
    let card = try #require(try cards(in: cardText(version, line)).first).card
    for target in VCardVersion.allCases { try expectReadAgain(card.converted(to: target)) }
  }

  private func expectReadAgain(_ card: VCard) throws {
    #expect(try readings(of: written(card)).map(\.card?.card) == [card])
  }
}
