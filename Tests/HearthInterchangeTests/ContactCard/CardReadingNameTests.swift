import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct CardReadingNameTests {
  @Test(
    "A name has five parts, in some of which several texts stand", arguments: VCardVersion.allCases)
  func nameInParts(version: VCardVersion) throws {
    let details = try details(
      #"""
      FN:Dr. Dana Ann Bea Doe, M.D., Jr.
      N:Doe;Dana;Ann,Bea;Dr.;M.D.,Jr.;X;Y
      """#, version)
    #expect(details.displayName == "Dr. Dana Ann Bea Doe, M.D., Jr.")
    #expect(
      details.name
        == PersonName(
          prefix: "Dr.", given: "Dana", additional: "Ann Bea", family: "Doe",
          suffix: "M.D., Jr."))
  }

  @Test(
    "A card without a name in one piece is named by what it has",
    arguments: [
      ("N:Doe;Dana\nORG:Example Talent", "Dana Doe"),
      ("FN:\nN:;;;;\nORG:Example Talent;Cards\nNICKNAME:Dee", "Example Talent"),
      ("FN: \u{200B}\nNICKNAME:,Dee\nEMAIL:dana@example.com", "Dee"),
      ("EMAIL:dana@example.com\nTEL:555 0100", "dana@example.com"),
      ("TEL:555 0100", "555 0100"),
      ("FN;ALTID=1:\nFN;ALTID=1:Dana", "Dana"),
    ])
  func nameless(lines: String, name: String) throws {
    #expect(try details(lines).displayName == name)
  }

  @Test("A name in one piece is taken apart only if it is a person's")
  func partsOfTheWhole() throws {
    #expect(try details("FN:Dana Doe").name == PersonName(given: "Dana", family: "Doe"))
    #expect(try details("FN:Dana Doe\nN:;;;;").name == PersonName())
    #expect(try details("FN:dana@example.com").name == PersonName())
    #expect(try details("FN:Example Talent\nX-ABShowAs:COMPANY").name == PersonName())
    #expect(try details("FN:Example Talent\nKIND:org", .v4).name == PersonName())
    #expect(try details("TEL:555 0100").name == PersonName())
  }

  @Test(
    "A card that is no contact's is refused",
    arguments: [
      ("FN:Friends\nKIND:group\nMEMBER:urn:uuid:1", CardRefusal.isGroup),
      ("FN:Friends\nX-ADDRESSBOOKSERVER-KIND:group", .isGroup),
      ("NOTE:Call back\nN:;;;;\nEMAIL:none", .isNameless),
    ])
  func refused(lines: String, refusal: CardRefusal) throws {
    #expect(throws: refusal) { try details(lines, .v4) }
  }

  @Test(
    "The first nickname is taken, preferred ones first",
    arguments: [
      ("NICKNAME:Dee", "Dee"), ("NICKNAME:Dee,Dan", "Dee"),
      (#"NICKNAME:Dee\, the Great"#, "Dee, the Great"),
      ("NICKNAME:Dan\nNICKNAME;PREF=1:Dee", "Dee"), ("NICKNAME:", nil),
    ] as [(String, String?)])
  func nicknames(lines: String, nickname: String?) throws {
    #expect(try danas(lines, .v4).nickname == nickname)
  }

  @Test(
    "Pronouns are read in any version",
    arguments: [
      ("X-PRONOUNS:they/them", VCardVersion.v3), ("X-PRONOUNS:they/them", .v4),
      ("PRONOUNS:they/them", .v3),
      ("PRONOUNS;LANGUAGE=fr;PREF=2:iel\nPRONOUNS;LANGUAGE=en;PREF=1:they/them", .v4),
    ])
  func pronouns(lines: String, version: VCardVersion) throws {
    #expect(try danas(lines, version).pronouns == "they/them")
  }

  @Test func textIsInert() throws {
    let details = try details(#"FN: \#u{1B}]0;x\#u{7}Dana\#u{202E}\nDoe "#)
    #expect(details.displayName == "]0;xDana Doe")
  }

  @Test func uidIsAsWritten() throws {
    let card = try vcard("UID:urn:uuid:ABC\nFN:Dana")
    #expect(try ContactReading(card).uid == "urn:uuid:ABC")
    #expect(try ContactReading(vcard("FN:Dana")).uid == nil)
  }
}
