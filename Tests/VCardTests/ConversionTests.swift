import Testing
import VCard

/// What one version says, and how the other says it.
@Suite struct ConversionTests {
  /// Lines of 3.0, and those of 4.0 that mean the same.
  static let pairs: [(v3: [String], v4: [String])] = [
    (["EMAIL;TYPE=INTERNET,WORK,PREF:a@example.com"], ["EMAIL;TYPE=WORK;PREF=1:a@example.com"]),
    (["EMAIL;TYPE=INTERNET:a@example.com"], ["EMAIL:a@example.com"]),
    (["TEL;TYPE=CELL,VOICE:+353 1 555 0100"], ["TEL;TYPE=CELL,VOICE:+353 1 555 0100"]),
    (["LANGUAGES:x"], ["LANGUAGES:x"]), (["X-LANG:en"], ["LANG:en"]),
    (
      ["X-LANG;TYPE=work,PREF:en", "X-LANG;TYPE=work;X-PREF=2:fr"],
      ["LANG;TYPE=work;PREF=1:en", "LANG;TYPE=work;PREF=2:fr"]
    ),
    // Who
    (["X-ADDRESSBOOKSERVER-KIND:individual"], ["KIND:individual"]),
    (["X-ABShowAs:COMPANY"], ["KIND:org"]),
    (
      ["X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1"],
      ["KIND:group", "MEMBER:urn:uuid:1"]
    ),
    (["X-GENDER:O;intersex"], ["GENDER:O;intersex"]),
    (["X-PRONOUNS:they/them"], ["PRONOUNS:they/them"]),
    (["X-GRAMGENDER:neuter"], ["GRAMGENDER:neuter"]), (["X-LANGUAGE:de"], ["LANGUAGE:de"]),
    // Media
    (["PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh"], ["PHOTO:data:image/gif;base64,R0lGODlh"]),
    (
      ["LOGO;VALUE=uri;TYPE=PNG:https://example.com/a"],
      ["LOGO;MEDIATYPE=image/png:https://example.com/a"]
    ),
    (["SOUND;ENCODING=b;TYPE=OGG:AAAA"], ["SOUND:data:audio/ogg;base64,AAAA"]),
    (["KEY;ENCODING=b;TYPE=PGP:AAAA"], ["KEY:data:application/pgp-keys;base64,AAAA"]),
    (["KEY;TYPE=PGP;VALUE=text:a\\,b"], ["KEY;TYPE=PGP;VALUE=text:a\\,b"]),
    // When
    (["BDAY:1985-04-12"], ["BDAY:19850412"]),
    (["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"], ["BDAY:--0412"]),
    (["BDAY:1985-04-12T10:15:00Z"], ["BDAY:19850412T101500Z"]),
    (["BDAY:1985-04-12T10:15:00+01:30"], ["BDAY:19850412T101500+0130"]),
    (["BDAY;VALUE=text:circa 1800\\, in May"], ["BDAY;VALUE=text:circa 1800\\, in May"]),
    (["BDAY;VALUE=text:1985-04"], ["BDAY:1985-04"]), (["BDAY;VALUE=text:---12"], ["BDAY:---12"]),
    (["BDAY;VALUE=text:T102200"], ["BDAY:T102200"]), (["BDAY;VALUE=text:T10"], ["BDAY:T10"]),
    (["BDAY;VALUE=text:T102200-0800"], ["BDAY:T102200-0800"]),
    (["BDAY;VALUE=text:T-2200"], ["BDAY:T-2200"]), (["BDAY;VALUE=text:T--00"], ["BDAY:T--00"]),
    (["BDAY;VALUE=text:---12T1015Z"], ["BDAY:---12T1015Z"]),
    (["BDAY;VALUE=text:T25"], ["BDAY;VALUE=text:T25"]),
    (["BDAY;VALUE=text:T-Z"], ["BDAY;VALUE=text:T-Z"]),
    (["REV:2026-08-20T10:11:12Z"], ["REV:20260820T101112Z"]),
    (["X-CREATED:2026-01-01T00:00:00Z"], ["CREATED:20260101T000000Z"]),
    (
      ["item1.X-ABDATE:1996-04-15", "item1.X-ABLabel:_$!<Anniversary>!$_"],
      ["ANNIVERSARY:19960415"]
    ),
    (
      ["item1.X-ABDATE:2021-07-29", "item1.X-ABLabel:First day"],
      ["item1.X-ABDATE:2021-07-29", "item1.X-ABLabel:First day"]
    ),
    (["X-DEATHDATE:1996-04-15"], ["DEATHDATE:19960415"]),
    // Where
    (["TZ;VALUE=text:Europe/Dublin"], ["TZ:Europe/Dublin"]),
    (["TZ:-05:00"], ["TZ;VALUE=utc-offset:-0500"]), (["GEO:51.5;-0.15"], ["GEO:geo:51.5,-0.15"]),
    (
      [
        "ADR;TYPE=WORK:;;Cinder Lane 1;Dublin;;D02;Ireland",
        "LABEL;TYPE=WORK:Cinder Lane 1\\nDublin",
      ],
      ["ADR;TYPE=WORK;LABEL=Cinder Lane 1^nDublin:;;Cinder Lane 1;Dublin;;D02;Ireland"]
    ),
    (["LABEL:Cinder Lane 1\\, Dublin"], ["ADR;LABEL=\"Cinder Lane 1, Dublin\":;;;;;;"]),
    (
      ["ADR;X-GEO=\"geo:1,2\";X-ALTID=1:;;a;;;;"], ["ADR;GEO=\"geo:1,2\";ALTID=1:;;a;;;;"]
    ),
    // With whom
    (
      ["item1.X-ABRELATEDNAMES:Sam", "item1.X-ABLabel:_$!<Spouse>!$_"],
      ["RELATED;VALUE=text;TYPE=spouse:Sam"]
    ),
    (
      ["item1.X-ABRELATEDNAMES;VALUE=uri:urn:uuid:1", "item1.X-ABLabel:co-worker\\,friend"],
      ["RELATED;VALUE=uri;TYPE=co-worker,friend:urn:uuid:1"]
    ),
    (
      ["item1.X-ABRELATEDNAMES:Sam", "item1.X-ABLabel:_$!<Mother>!$_"],
      ["item1.RELATED;VALUE=text;TYPE=parent:Sam", "item1.X-ABLabel:_$!<Mother>!$_"]
    ),
    (
      ["item1.X-ABRELATEDNAMES:Sam", "item1.X-ABLabel:Tennis partner"],
      ["item1.RELATED;VALUE=text:Sam", "item1.X-ABLabel:Tennis partner"]
    ),
    (
      ["X-SOCIALPROFILE;TYPE=linkedin;X-USER=dana:https://linkedin.com/in/dana"],
      ["SOCIALPROFILE;SERVICE-TYPE=linkedin;USERNAME=dana:https://linkedin.com/in/dana"]
    ),
    (["IMPP;TYPE=HOME:xmpp:dana@example.com"], ["IMPP;TYPE=HOME:xmpp:dana@example.com"]),
    // What one of them removed
    (["CLASS:PRIVATE"], ["X-CLASS:PRIVATE"]), (["MAILER:mutt"], ["X-MAILER:mutt"]),
    (
      ["SOURCE:https://example.com/a.vcf", "NAME:Dana's card"],
      ["SOURCE:https://example.com/a.vcf", "X-NAME:Dana's card"]
    ),
    ([#"AGENT:BEGIN:VCARD\nFN:Sam\nEND:VCARD\n"#], [#"X-AGENT:BEGIN:VCARD\nFN:Sam\nEND:VCARD\n"#]),
    (["X-CLIENTPIDMAP:1;urn:uuid:1"], ["CLIENTPIDMAP:1;urn:uuid:1"]),
    (["X-Anything;X-P=1:a,b;c\\d"], ["X-Anything;X-P=1:a,b;c\\d"]),
    (["NOTE;LANGUAGE=en:a\\, b\\;\\nc"], ["NOTE;LANGUAGE=en:a\\, b\\;\\nc"]),
    ([#"UID:urn:a\,b"#], ["UID:urn:a,b"]), ([#"UID:a\,b"#], [#"UID:a\,b"#]),
    ([#"UID;VALUE=text:urn:a\,b"#], [#"UID;VALUE=text:urn:a\,b"#]),
    // The first name to show stands before them.
    (["X-FN:Dee", "X-FN:Dana D"], ["FN:Dee", "FN:Dana D"]),
    (["X-N;X-ALTID=1:Roe;Dana;;;"], ["X-N;ALTID=1:Roe;Dana;;;"]),
  ]

  @Test("There and back means the same", arguments: pairs)
  func thereAndBack(v3: [String], v4: [String]) throws {
    #expect(try converted(v3, from: .v3, to: .v4) == v4)
    #expect(try converted(v4, from: .v4, to: .v3) == v3)
  }

  @Test("What a version says as its RFC wants it stays as it is", arguments: pairs)
  func strictCardsStay(v3: [String], v4: [String]) throws {
    #expect(try converted(v3, from: .v3, to: .v3) == v3)
    #expect(try converted(v4, from: .v4, to: .v4) == v4)
  }

  @Test(
    "What programs of 3.0 write otherwise is said as 4.0 wants it",
    arguments: [
      (["SORT-STRING:Doe"], []), (["PROFILE:VCARD"], []),
      (["X-JABBER;TYPE=HOME:dana@example.com"], ["IMPP;TYPE=HOME:xmpp:dana@example.com"]),
      (["X-AIM:DANA D"], ["IMPP:aim:DANA%20D"]),
      (["X-SIP:sip:dana@example.com"], ["IMPP:sip:dana@example.com"]),
      (["X-ANNIVERSARY:2014-08-12"], ["ANNIVERSARY:20140812"]),
      (["X-GENDER:Male"], ["GENDER:M"]), (["X-GENDER:something"], ["GENDER:;something"]),
      (["X-GENDER:m;he"], ["GENDER:M;he"]), (["X-GENDER:M\\;he"], ["GENDER:M;he"]),
      (
        ["item1.X-ABRELATEDNAMES:Sam", "ITEM1.X-ABLabel:_$!<Spouse>!$_"],
        ["RELATED;VALUE=text;TYPE=spouse:Sam"]
      ),
      (["ANNIVERSARY;X-APPLE-OMIT-YEAR=1900:1900-05-12"], ["ANNIVERSARY:--0512"]),
      (["BDAY;X-APPLE-OMIT-YEAR=1604:1985-04-12"], ["BDAY:19850412"]),
      (["BDAY:1604-04-12"], ["BDAY:--0412"]), (["BDAY;VALUE=date:19850412"], ["BDAY:19850412"]),
      (["BDAY:1985-13-12"], ["BDAY;VALUE=text:1985-13-12"]),
      (["BDAY:1996-04-15T201243+04:00"], ["BDAY:19960415T201243+0400"]),
      (["REV:2008-10-31"], ["REV:20081031T000000Z"]),
      (["REV:20080424T195243.123Z"], ["REV:20080424T195243Z"]),
      (["REV:20090124123353Z"], ["REV:20090124T123353Z"]), (["REV:1"], ["X-REV:1"]),
      (
        ["AGENT;VALUE=uri:https://example.com/a"],
        ["RELATED;VALUE=uri;TYPE=agent:https://example.com/a"]
      ),
      (["AGENT:Sam"], ["RELATED;TYPE=agent;VALUE=text:Sam"]),
      (["PHOTO;TYPE=JPEG;ENCODING=b:iVBORw0KGgoA"], ["PHOTO:data:image/png;base64,iVBORw0KGgoA"]),
      (["SOUND;TYPE=X-IRMC-N:a;b"], ["X-SOUND;TYPE=X-IRMC-N:a;b"]), (["PHOTO:"], []),
      (["TEL;VALUE=uri:5550100"], ["TEL:5550100"]),
      (["TEL;TYPE=\"Büro 1\",FAX:1"], ["TEL;TYPE=FAX;X-TYPE=Büro 1:1"]),
      (["GEO:nowhere"], ["X-GEO:nowhere"]), (["IMPP:dana"], ["X-IMPP:dana"]),
      (
        ["ADR;LABEL=Cinder Lane 1\\nDublin:;;Cinder Lane 1;Dublin;;D02;Ireland"],
        ["ADR;LABEL=Cinder Lane 1^nDublin:;;Cinder Lane 1;Dublin;;D02;Ireland"]
      ),
      (
        ["ADR:;;Cinder Lane 1;Dublin;;D02;Ireland;Cinder Lane 1\\nDublin"],
        ["ADR;LABEL=Cinder Lane 1^nDublin:;;Cinder Lane 1;Dublin;;D02;Ireland"]
      ),
    ])
  func upgrade(v3: [String], v4: [String]) throws {
    var lines = try converted(v3, from: .v3, to: .v4)
    lines.removeAll { $0 == "N;SORT-AS=Doe:Doe;Dana;;;" }
    #expect(lines == v4)
  }

  @Test(
    "What 4.0 says and 3.0 can't is carried",
    arguments: [
      (
        ["TEL;VALUE=uri;TYPE=cell:tel:+353-1-555-0100;ext=5"],
        ["TEL;TYPE=cell:+353-1-555-0100\\;ext=5"]
      ),
      (
        ["EMAIL;PREF=3:a@example.com", "EMAIL;PREF=7:b@example.com"],
        [
          "EMAIL;TYPE=INTERNET,PREF;X-PREF=3:a@example.com",
          "EMAIL;TYPE=INTERNET;X-PREF=7:b@example.com",
        ]
      ),
      (["GEO:geo:51.5,-0.15,12;u=35"], ["GEO:51.5;-0.15"]), (["TZ:-0500"], ["TZ:-05:00"]),
      (["XML:<a/>"], ["X-XML:<a/>"]),
      (["KEY:https://example.com/a.asc"], ["KEY;VALUE=uri:https://example.com/a.asc"]),
      (["PHOTO:data:image/gif,GIF89a%20"], ["PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhIA=="]),
      (["PHOTO:data:image/gif,GIF89a%+1%"], ["PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhJSsxJQ=="]),
      (["RELATED:urn:uuid:1"], ["X-ABRELATEDNAMES;VALUE=uri:urn:uuid:1"]),
    ])
  func downgrade(v4: [String], v3: [String]) throws {
    #expect(try converted(v4, from: .v4, to: .v3) == v3)
  }

  @Test func cardOfThousandsOfPropertiesConvertsThereAndBack() throws {
    let relations = (1...9000).map { "RELATED;VALUE=text;TYPE=friend,met:\($0)" }
    let older = try converted(relations, from: .v4, to: .v3)
    #expect(
      older.suffix(2) == ["item9000.X-ABRELATEDNAMES:9000", #"item9000.X-ABLabel:friend\,met"#])
  }

  /// The lines of a card with `lines`, converted, but for those that every card has.
  private func converted(
    _ lines: [String], from source: VCardVersion, to target: VCardVersion
  ) throws -> [String] {
    let names = ["N:Doe;Dana;;;", "FN:Dana Doe"]
    let text = (["BEGIN:VCARD", "VERSION:\(source.rawValue)"] + names + lines + ["END:VCARD"])
      .map { $0 + "\n" }.joined()
    let card = try #require(try cards(in: text).first).card
    return unfoldedLines(of: card.converted(to: target)).filter { !names.contains($0) }
  }
}

/// The lines of `card`, but for those that enclose it.
func unfoldedLines(of card: VCard) -> [String] {
  String(decoding: written(card), as: UTF8.self).replacing("\r\n ", with: "")
    .split(separator: "\r\n").dropFirst(2).dropLast().map { String($0) }
}
