import Testing
import VCard

/// What is read of vCard 2.1, and of cards that only look like it.
@Suite struct OldCardTests {
  @Test(
    "Quoted-printable is decoded whatever the version says",
    arguments: ["2.1", "3.0", "4.0", nil])
  func quotedPrintable(version: String?) throws {
    let note = try property(version, "NOTE;ENCODING=QUOTED-PRINTABLE;LANGUAGE=de:Gr=C3=BC=C3=9Fe")
    #expect(note.rawValue == "Grüße")
    #expect(note.parameters == [VCardParameter("LANGUAGE", "de")])
  }

  @Test(
    "Encodings and types may stand alone",
    arguments: [
      ("NOTE;QUOTED-PRINTABLE:a=3Db", [], "a=b"),
      ("NOTE;quoted-printable;CHARSET=UTF-8:a=3Db", [], "a=b"),
      ("TEL;WORK;VOICE:1", [VCardParameter("TYPE", ["WORK", "VOICE"])], "1"),
      (
        "TEL;HOME;TYPE=FAX,pref;X-A=1:1",
        [VCardParameter("TYPE", ["HOME", "FAX", "pref"]), VCardParameter("X-A", "1")], "1"
      ),
      ("TEL;type=HOME;type=pref:1", [VCardParameter("type", ["HOME", "pref"])], "1"),
      ("TEL;TYPE=\"voice,home\":1", [VCardParameter("TYPE", ["voice", "home"])], "1"),
      ("NOTE;ENCODING=8BIT:é", [], "é"), ("NOTE;7BIT:e", [], "e"),
      (
        "PHOTO;VALUE=URL:http://example.com/a", [VCardParameter("VALUE", "uri")],
        "http://example.com/a"
      ),
      (
        "PHOTO;URL;GIF:http://example.com/a",
        [VCardParameter("VALUE", "uri"), VCardParameter("TYPE", "GIF")], "http://example.com/a"
      ),
      ("NOTE;INLINE:a", [], "a"), ("TEL;;;TYPE=;:1", [VCardParameter("TYPE", "")], "1"),
    ])
  func parameters(line: String, parameters: [VCardParameter], value: String) throws {
    let property = try property("2.1", line)
    #expect(property.parameters == parameters)
    #expect(property.rawValue == value)
  }

  @Test(
    "A backslash is just that, but before what separates",
    arguments: [
      (#"FN:A;B\C\;D:E\\"#, #"A\;B\\C\;D:E\\\\"#), (#"NOTE:C:\new\table"#, #"C:\\new\\table"#),
      (#"N:;A\;B\\;C\\\;;D;\:E"#, #";A\;B\\\\;C\\\\\;;D;:E"#),
      (#"NOTE:one\, two, three"#, #"one\, two\, three"#),
      (#"ORG:Ash & Co, Ltd;Talent\;Search"#, #"Ash & Co\, Ltd;Talent\;Search"#),
      ("CATEGORIES:one,two;three", #"one,two\;three"#),
      (#"URL:http\://example.com/a;b,c"#, "http://example.com/a;b,c"),
      (#"X-FILE:a,b;c\;d\e"#, #"a,b;c\;d\\e"#), ("TEL:1;ext=2", #"1\;ext=2"#),
    ])
  func backslashes(line: String, raw: String) throws {
    #expect(try property("2.1", line).rawValue == raw)
  }

  @Test(
    "What was encoded separates nothing",
    arguments: [
      ("N;ENCODING=QUOTED-PRINTABLE:Doe=3B Roe;Da=2Cna", #"Doe\; Roe;Da\,na"#),
      ("NOTE;ENCODING=QUOTED-PRINTABLE:a=5Cb=0D=0Ac=0Ad=0De", #"a\\b\nc\nd\ne"#),
      ("CATEGORIES;ENCODING=QUOTED-PRINTABLE:a=2Cb,c", #"a\,b,c"#),
      ("X-A;ENCODING=QUOTED-PRINTABLE:a=3Bb;c=2Cd,e=00=01", #"a\;b;c\,d,e"#),
      ("NOTE;ENCODING=QUOTED-PRINTABLE:a=ZZ=4", "a=ZZ=4"),
    ])
  func encodedSeparators(line: String, raw: String) throws {
    #expect(try property("2.1", line).rawValue == raw)
  }

  @Test("Escapes of 3.0 are escapes under quoted-printable, too")
  func escapesOf30() throws {
    let line = #"NOTE;ENCODING=QUOTED-PRINTABLE:a\, b\nc\\d=0A"#
    #expect(try property("3.0", line).text == "a, b\nc\\d\n")
    #expect(try property("2.1", line).text == #"a, b\nc\\d"# + "\n")
  }

  @Test func versionAtTheEndCountsFromTheStart() throws {
    let text = "begin:vcard\nn:O\\Neil;Dana\nversion:2.1\nend:vcard\n"
    let card = try #require(try cards(in: text).first)
    #expect(card.writtenVersion == "2.1")
    #expect(card.card.properties == [VCardProperty("n", rawValue: #"O\\Neil;Dana"#)])
  }

  @Test(
    "A position has the latitude first in 3.0",
    arguments: [
      ("2.1", "13.37,52.51", "52.51;13.37"), ("2.1", "35.65,139.69", "35.65;139.69"),
      ("2.1", "32.0;-64", "32.0;-64"), ("3.0", "13.37,52.51", "13.37,52.51"),
    ])
  func positions(version: String, written: String, raw: String) throws {
    #expect(try property(version, "GEO:\(written)").rawValue == raw)
  }

  @Test("A version that isn't known is told", arguments: ["5.0", "3", "four"])
  func unknownVersion(version: String) throws {
    let card = try #require(try cards(in: cardText(version, "FN:A")).first)
    #expect(card.writtenVersion == version)
    #expect(card.card == VCard(.v3, [VCardProperty("FN", rawValue: "A")]))
    #expect(
      card.faults == [VCardFault(card: 1, line: 1, reason: "is in a version that is not known")])
  }
}
