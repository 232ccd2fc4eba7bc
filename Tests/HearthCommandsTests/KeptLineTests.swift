import Foundation
import HearthTestSupport
import Testing

/// What cards say beyond a contact's fields, and what stands in the way of a field, is never lost.
@Suite struct KeptLineTests {
  let hearth: TestHearth

  init() throws {
    hearth = try TestHearth()
  }

  @Test("A card that lacks a line takes none away", arguments: ["3.0", "4.0"])
  func poorerCardOfTheSameUID(version: String) throws {
    let lines = ["ROLE:Lead", "BDAY;VALUE=text:circa 1980", "TZ;VALUE=utc-offset:+0200"]
    try importing(["UID:a", "VERSION:\(version)"] + lines)
    try importing(["UID:a", "TEL:+353 1 555 0100"])
    let exported = try export()
    for name in ["ROLE:Lead", "circa 1980", "02"] {
      #expect(exported.contains(name), "\(exported)")
    }
  }

  @Test func secondBookAddsWhatTheFirstCardHasNothingOf() throws {
    try importing(["UID:a", "EMAIL:dana@example.com"])
    let lines = [
      "TITLE:A", "TITLE:B", "NICKNAME:P,Q", "ORG:Example;Department;Unit", "TEL;TYPE=home,fax:1",
      "ADR;TYPE=work:Box 7;;1 Sample Street;Dublin;;D02;Ireland",
    ]
    try importing(["UID:b", "EMAIL:dana@example.com"] + lines)
    let exported = try export()
    for line in lines { #expect(exported.contains(line), "\(line) in \(exported)") }
    try hearth.succeed("contact", "edit", "dana", "--title", "C")
    #expect(try export().contains("TITLE:C"))
    #expect(try export().contains("TITLE:B"))
  }

  @Test func dataThatAnotherProgramCutOffTakesNoDataAway() throws {
    let photo = "PHOTO:data:image/gif;base64,R0lGODlhAQABAAAAACw="
    try importing(["UID:a", "VERSION:4.0", photo])
    let outcome = try importing(["UID:a", "VERSION:4.0", "TEL:1", "PHOTO:data:image/gif\\;base64"])
    #expect(outcome.output.contains("phone 1 added"))
    let exported = try hearth.succeed("export", "vcard", "--photos", "--vcard-version", "4.0")
    #expect(exported.contains(photo), "\(exported)")
  }

  @Test func textThatBeginsLikeDataIsKept() throws {
    try importing(["UID:a", "X-MEMO:data: see drawer", "KEY:data:text/plain\\;base64"])
    #expect(try export().contains("X-MEMO:data: see drawer"))
  }

  @Test func whatACardNoLongerSaysStaysAway() throws {
    let photo = "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAAAAACw="
    try importing([
      "UID:a", photo, "NICKNAME:Lou", "NICKNAME:Abe", "ADR;TYPE=home:;;1 Main;;;;",
      "LABEL;TYPE=home:1 Main",
    ])
    // It lacks the photo, so the card from before is kept for that alone.
    let outcome = try importing(["UID:a", "ADR;TYPE=home:;;2 Oak;;;;"])
    #expect(outcome.errors == ["line 1: no longer has NICKNAME Abe, which only the card had"])
    let exported = try hearth.succeed("export", "vcard", "--photos")
    #expect(exported.contains(photo))
    #expect(!exported.contains("Abe"))
    #expect(try !hearth.succeed("export", "vcard", "--vcard-version", "4.0").contains("LABEL"))
  }

  @Test func envelopeGoesWithItsAddress() throws {
    try importing(["UID:a", "EMAIL:dana@example.com", "ADR;TYPE=home:;;1 Main St;Cork;;;IE"])
    try importing([
      "UID:b", "EMAIL:dana@example.com", "ADR;TYPE=home:;;9 Other Rd;Dublin;;;IE",
      "LABEL;TYPE=home:9 Other Rd\\nDublin",
    ])
    #expect(try !hearth.succeed("export", "vcard", "--vcard-version", "4.0").contains("LABEL"))
  }

  @Test(
    "Of a sorted card the edited name is the one that the contact had",
    arguments: ["nickname", "title"])
  func editAfterSorting(field: String) throws {
    let name = field.uppercased()
    try importing(["UID:a", "\(name):Zed", "\(name):Abe"])
    try importing(["UID:a", "\(name):Abe", "\(name):Zed", "TEL:555"])
    try hearth.succeed("contact", "edit", "dana", "--\(field)", "Kim")
    let exported = try export()
    #expect(exported.contains("\(name):Abe\r\n\(name):Kim\r\n"), "\(exported)")
    try hearth.succeed("undo")
    #expect(try export().contains("\(name):Abe\r\n\(name):Zed\r\n"))
  }

  @Test func otherLanguagesOfANoteGoWithIt() throws {
    try importing([
      "VERSION:4.0", "UID:a", "NOTE:a", "NOTE;ALTID=1;LANGUAGE=en:hello",
      "NOTE;ALTID=1;LANGUAGE=fr:salut",
    ])
    try hearth.succeed("contact", "edit", "dana", "--note", "new")
    let exported = try hearth.succeed("export", "vcard", "--vcard-version", "4.0")
    #expect(!exported.contains("salut"))
    #expect(
      try hearth.succeed(["import", "vcard", "-"], reading: exported)
        == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func otherLanguagesOfATitleStayOtherLanguages() throws {
    try importing([
      "VERSION:4.0", "UID:a", "TITLE;ALTID=1;LANGUAGE=en:Boss", "TITLE;ALTID=1;LANGUAGE=fr:Chef",
    ])
    try hearth.succeed("contact", "edit", "dana", "--org", "Acme")
    let exported = try hearth.succeed("export", "vcard", "--vcard-version", "4.0")
    #expect(exported.contains("TITLE;ALTID=1;LANGUAGE=fr:Chef"))
    #expect(
      try hearth.succeed(["import", "vcard", "-"], reading: exported)
        == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func preferredTitleCounts() throws {
    try importing(["UID:a", "TITLE:Zed", "TITLE;TYPE=pref:Boss"])
    #expect(try hearth.succeed("contact", "show", "dana", "--json").contains("\"title\": \"Boss\""))
  }

  @Test func photoOfOutlookStaysAtHome() throws {
    try importing(["UID:a", "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:/9j/4AAQ"])
    #expect(try !export().contains("CARDPICTURE"))
    #expect(try hearth.succeed("export", "vcard", "--photos").contains("/9j/4AAQ"))
  }

  @Test func addressThatItsOwnerGaveUpGoesToTheCardThatHasIt() throws {
    try importing(["UID:a", "EMAIL:info@example.com"])
    let other = ["UID:b", "FN:Bob Roe", "EMAIL:info@example.com"]
    try importing(other)
    try hearth.succeed("contact", "edit", "1", "--remove", "info@example.com")
    let outcome = try importing(other)
    #expect(
      outcome.output.contains("Updated 2 Bob Roe (known by its UID): email info@example.com added"))
    #expect(try importing(other).output.hasPrefix("0 added, 0 updated, 1 unchanged"))
    // What was taken away here stays away.
    try hearth.succeed("contact", "edit", "2", "--remove", "info@example.com")
    #expect(try importing(other).output.hasPrefix("0 added, 0 updated, 1 unchanged"))
  }

  @Test func addressThatWasTakenAwayBeforeADumpStaysAway() throws {
    let lines = ["UID:a", "EMAIL:w@example.com"]
    try importing(lines)
    try hearth.succeed("contact", "edit", "1", "--remove", "w@example.com")
    let dump = try hearth.succeed("export", "json")
    let restored = try TestHearth()
    try restored.succeed(["import", "json", "-"], reading: dump)
    #expect(
      try restored.succeed(["import", "vcard", "-"], reading: card(lines))
        == "0 added, 0 updated, 1 unchanged, 0 skipped\n")
  }

  @Test func cardWithoutANameIsNobodyOfASwitchboard() throws {
    try importing(["UID:a", "FN:Ann Doe", "TEL:+14155550001"])
    try importing(["UID:b", "FN:Bob Roe", "TEL:+14155550001"])
    let outcome = try importing(["FN:+14155550001", "TEL:+14155550001", "TITLE:Front desk"])
    #expect(outcome.output.hasPrefix("Added 3 +14155550001\n"))
    #expect(outcome.errors == ["line 1: shares the number +14155550001 with contact 1, Ann Doe"])
  }

  @Test func filesAreNamedForScripts() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["a.vcf", "b.vcf"].map { folder.appending(path: $0) }
    for file in files { try Data(card(["UID:\(file.lastPathComponent)"]).utf8).write(to: file) }
    let told = try hearth.succeed(["import", "vcard", "--json"] + files.map(\.path))
    for file in files { #expect(told.contains("\"file\": \"\(file.path)\""), "\(told)") }
  }

  @discardableResult
  private func importing(_ lines: [String]) throws -> TestHearth.Outcome {
    try hearth.run(["import", "vcard", "-"], reading: card(lines))
  }

  /// A card of Dana Doe, unless the lines say otherwise.
  private func card(_ lines: [String]) -> String {
    var lines = lines
    for line in ["FN:Dana Doe", "VERSION:3.0"]
    where !lines.contains(where: { $0.hasPrefix(line.prefix { $0 != ":" } + ":") }) {
      lines.insert(line, at: 0)
    }
    return (["BEGIN:VCARD"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  private func export() throws -> String {
    try hearth.succeed("export", "vcard").replacing("\r\n ", with: "")
  }
}
