import Testing
import VCard

/// What is mended in a card that its RFC would not allow.
@Suite struct ConformityTests {
  @Test(
    "Every card gets a name to show",
    arguments: [
      (["N:Doe;Dana,Ann;;Dr.;PhD"], "Dr. Dana Ann Doe PhD"),
      (["ORG:Ash & Co;Talent"], "Ash & Co, Talent"),
      (["NOTE:a", "NICKNAME:Dee"], "Dee"), (["EMAIL:dana@example.com"], "dana@example.com"),
      (["TEL:1"], "1"), (["NOTE:a"], "Unnamed"), (["FN: ", "N:Doe;;;;"], "Doe"),
      (["FN:Given"], "Given"),
    ])
  func formattedName(lines: [String], name: String) throws {
    for version in VCardVersion.allCases {
      let mended = try mended(version, lines)
      #expect(mended.properties.filter { $0.isNamed("FN") }.map(\.text) == [name])
    }
  }

  @Test(
    "Every card gets the five parts of a name",
    arguments: [
      (["FN:A", "N:Doe"], "Doe;;;;"),
      (["FN:A", "N:Doe;Dana;Ann;Dr.;PhD;;"], "Doe;Dana;Ann;Dr.;PhD"),
      // A second surname and a generation, where they stand only there.
      (["FN:A", "N:Doe;Dana;;;;Roe;Jr."], "Doe,Roe;Dana;;;Jr."),
      (["FN:A", "N:Doe,Roe;Dana;;;Jr.;Roe;Jr."], "Doe,Roe;Dana;;;Jr."),
      (["FN:Dana Doe"], ";Dana Doe;;;"), (["FN:Ash & Co", "ORG:Ash & Co"], ";;;;"),
      (["FN:Ash & Co", "X-ABShowAs:COMPANY"], ";;;;"),
    ])
  func nameParts(lines: [String], raw: String) throws {
    for version in VCardVersion.allCases {
      let mended = try mended(version, lines)
      #expect(mended.properties.filter { $0.isNamed("N") }.map(\.rawValue) == [raw])
    }
  }

  @Test(
    "Texts are escaped as they are meant",
    arguments: [
      ("NOTE:a, b; c", #"NOTE:a\, b\; c"#), (#"NOTE:a\: b\N\x"#, #"NOTE:a: b\n\\x"#),
      ("FN:Ash, Bea", #"FN:Ash\, Bea"#), ("ORG:Ash, Bea;Talent", #"ORG:Ash\, Bea;Talent"#),
      (#"CATEGORIES:a;b,c\;d"#, #"CATEGORIES:a\;b,c\;d"#), (#"NOTE:a\, b\n"#, #"NOTE:a\, b\n"#),
      (#"URL:http\://example.com/a\,b,c"#, "URL:http://example.com/a%2Cb%2Cc"),
      ("URL:www.example.com", "URL:http://www.example.com"), ("URL:not there", "X-URL:not there"),
      ("URL:mailto:a@example.com,b@example.com", "URL:mailto:a@example.com,b@example.com"),
      (#"X-A:http\://a,b;c\x"#, #"X-A:http\://a,b;c\x"#),
      ("N:Doe;Dana,Ann;;;", "N:Doe;Dana,Ann;;;"),
      ("ADR:;;Row, 1;;;;", "ADR:;;Row, 1;;;;"), ("ADR:;;Row 1", "ADR:;;Row 1;;;;"),
    ])
  func texts(line: String, strict: String) throws {
    for version in VCardVersion.allCases {
      let lines = unfoldedLines(of: try mended(version, [line]))
      #expect(lines.contains(strict), "\(lines)")
    }
  }

  @Test func whatThereMayBeOnceIsThereOnce() throws {
    let lines = [
      "FN:A", "N:A;;;;", "FN:B", "FN:A", "UID:1", "UID:2", "BDAY:19850412", "BDAY:19850413",
      "NOTE:a", "NOTE:b",
    ]
    let names = ["UID", "X-UID", "BDAY", "X-BDAY", "NOTE", "NOTE"]
    #expect(try mended(.v3, lines).properties.map(\.name) == ["FN", "N", "X-FN"] + names)
    // There may be more names to show.
    #expect(try mended(.v4, lines).properties.map(\.name) == ["FN", "N", "FN"] + names)
  }

  @Test(
    "What RFC 6474 and RFC 9554 add is there once, too",
    arguments: ["BIRTHPLACE", "DEATHPLACE", "LANGUAGE"])
  func whatWasAddedIsThereOnce(name: String) throws {
    let names = try mended(.v4, ["FN:A", "N:A;;;;", "\(name):a", "\(name):b"]).properties
      .map(\.name)
    #expect(names == ["FN", "N", name, "X-\(name)"])
  }

  @Test func alternativesAreOneIn40() throws {
    let lines = ["FN:A", "N;ALTID=1;LANGUAGE=jp:a;;;;", "N;ALTID=1;LANGUAGE=en:b;;;;"]
    let card = try mended(.v4, lines)
    #expect(unfoldedLines(of: card) == lines)
    let older = card.converted(to: .v3)
    #expect(
      unfoldedLines(of: older)
        == ["FN:A", "N;X-ALTID=1;LANGUAGE=jp:a;;;;", "X-N;X-ALTID=1;LANGUAGE=en:b;;;;"])
    #expect(older.converted(to: .v4) == card)
  }

  @Test(
    "Ways of 3.0 in a card of 4.0 are mended",
    arguments: [
      ("PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh", "PHOTO:data:image/gif;base64,R0lGODlh"),
      ("EMAIL;TYPE=INTERNET,pref:a@example.com", "EMAIL;PREF=1:a@example.com"),
      ("BDAY:1985-04-12", "BDAY:19850412"), ("BDAY:--04-12", "BDAY:--0412"),
      ("REV;VALUE=date-time:20100623071522Z", "REV:20100623T071522Z"),
      ("CLASS:PRIVATE", "X-CLASS:PRIVATE"),
      ("GEO:51.5;-0.15", "GEO:geo:51.5,-0.15"), ("TEL;PREF=101:1", "TEL:1"),
      // But extensions mean what they mean.
      ("X-JABBER:a", "X-JABBER:a"), ("X-GENDER:M", "X-GENDER:M"),
      ("X-ABShowAs:COMPANY", "X-ABShowAs:COMPANY"),
    ])
  func oldWays(line: String, strict: String) throws {
    let lines = unfoldedLines(of: try mended(.v4, [line]))
    #expect(lines.contains(strict), "\(lines)")
  }

  @Test(
    "Ways of 4.0 in a card of 3.0 are mended",
    arguments: [
      ("EMAIL;PREF=1:a@example.com", "EMAIL;TYPE=PREF:a@example.com"),
      ("KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"),
      ("BDAY:--0412", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"), ("BDAY:19850412", "BDAY:19850412"),
      ("BDAY;VALUE=date:1985-04-12", "BDAY;VALUE=date:1985-04-12"),
      ("TZ:Europe/Dublin", "TZ;VALUE=text:Europe/Dublin"),
      ("REV:20080424T195243Z", "REV:20080424T195243Z"), ("GENDER:M", "X-GENDER:M"),
    ])
  func newWays(line: String, strict: String) throws {
    let lines = unfoldedLines(of: try mended(.v3, [line]))
    #expect(lines.contains(strict), "\(lines)")
  }

  private func mended(_ version: VCardVersion, _ lines: [String]) throws -> VCard {
    let text = (["BEGIN:VCARD", "VERSION:\(version.rawValue)"] + lines + ["END:VCARD"])
      .map { $0 + "\n" }.joined()
    return try #require(try cards(in: text).first).card.converted(to: version)
  }
}
