import Foundation
import HearthTestSupport
import Testing

/// A contact that came from several cards, each with properties for which Hearth has no field, and its file in
/// a folder.
@Suite struct JoinedCardTests {
  let hearth: TestHearth
  let inbox: TemporaryFolder
  let book: TemporaryFolder

  static let photo = "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo="

  init() throws {
    hearth = try TestHearth()
    inbox = try TemporaryFolder()
    book = try TemporaryFolder()
  }

  @Test("A second export writes nothing", arguments: [[], ["--photos"], ["--with-crm"]])
  func secondExportWritesNothing(options: [String]) throws {
    try takePhone()
    try takeLaptop()
    let first = try export(options)
    #expect(first.errors.first?.hasPrefix("Wrote 1 contact ") == true)
    let written = try card()
    for text in ["X-PHONE:one", "X-LAPTOP:two"] { #expect(written.contains(text)) }
    #expect(written.contains(Self.photo) == (options == ["--photos"]))

    let second = try export(options)
    #expect(second.errors.first?.hasPrefix("Wrote 0 contacts ") == true)
    #expect(try card() == written)
  }

  @Test func secondExportOfAnotherVersionKeepsAll() throws {
    try takePhone()
    try takeLaptop()
    _ = try export(["--photos"])
    _ = try export(["--vcard-version", "4.0", "--photos"])
    let written = try card()
    let texts = ["VERSION:4.0", "X-PHONE:one", "X-LAPTOP:two", "ANNIVERSARY:2010", "PHOTO:data:"]
    for text in texts {
      #expect(written.contains(text), "\(text) is missing in \(written)")
    }
    _ = try export(["--vcard-version", "4.0", "--photos"])
    #expect(try card() == written)
  }

  @Test func editOfTheFileComesBackAndNothingElseChanges() throws {
    try takePhone()
    try takeLaptop()
    _ = try export()
    let edited = try edit("X-LAPTOP:two", "X-LAPTOP:three\r\nTITLE:Partner")
    try hearth.succeed("import", "vcard", book.url.path)
    #expect(try hearth.succeed("contact", "show", "rae").contains("Partner"))
    #expect(try export().exitCode == 0)
    #expect(try card() == edited)
    #expect(try hearth.succeed("export", "vcard").contains("X-LAPTOP:three"))
  }

  @Test func changeOfTheContactTouchesThatAlone() throws {
    try takePhone()
    try takeLaptop()
    _ = try export()
    let before = try lines()
    try hearth.succeed("contact", "edit", "rae", "--title", "Partner")
    _ = try export()
    #expect(try lines().subtracting(before) == ["TITLE:Partner"])
    #expect(try before.subtracting(lines()).isEmpty)
  }

  /// What another program took out of its file stays out of that file; the contact keeps it.
  @Test(
    "A deletion stays", arguments: ["X-PHONE:one\r\n", "X-LAPTOP:two\r\n"],
    ["-//Hearth//Hearth//EN", "-//Example//Book//EN"])
  func deletionInTheFileStays(line: String, maker: String) throws {
    try takePhone()
    try takeLaptop()
    _ = try export()
    _ = try edit("PRODID:-//Hearth//Hearth//EN", "PRODID:\(maker)")
    let edited = try edit(line, "")
    try hearth.succeed("import", "vcard", book.url.path)
    for _ in 0..<2 {
      #expect(try export().exitCode == 0)
      #expect(try card() == edited)
    }
    #expect(try hearth.succeed("export", "vcard").contains(line))
  }

  @Test func missingFileIsWrittenAgainWithAllItHad() throws {
    try takePhone()
    try takeLaptop()
    _ = try export()
    let written = try card()
    try FileManager.default.removeItem(atPath: book.path(try #require(try book.names.first)))
    #expect(try export().errors.contains { $0.contains("was missing, and is written again") })
    #expect(try card() == written)
  }

  @Test func cardThatComesLaterIsHandedOn() throws {
    try takePhone()
    _ = try export()
    try takeLaptop()
    #expect(try export().errors.first?.hasPrefix("Wrote 1 contact ") == true)
    #expect(try card().contains("X-LAPTOP:two"))
    #expect(try export().errors.first?.hasPrefix("Wrote 0 contacts ") == true)
  }

  @Test func photosThatAreAskedForLaterAreHandedOnAndStay() throws {
    try takePhone()
    try takeLaptop()
    _ = try export()
    _ = try export(["--photos"])
    #expect(try card().contains(Self.photo))
    #expect(try export().errors.first?.hasPrefix("Wrote 0 contacts ") == true)
    #expect(try card().contains(Self.photo))
  }

  /// The same card came from elsewhere, where less was known: what the folder's card has is not lost.
  @Test func poorerCardTakesNothingOutOfTheFile() throws {
    let lines = ["UID:1", "FN:Rae Roe", "X-OWN:kept", Self.photo]
    _ = try book.file("rae.vcf", holding: text(lines + ["AGENT;VALUE=uri:CID:ann@example.com"]))
    try hearth.succeed("import", "vcard", book.url.path)
    try take("poorer.vcf", ["UID:1", "FN:Rae Roe", "TITLE:Partner"])
    _ = try export()
    let written = try self.lines()
    for line in lines + ["AGENT;VALUE=uri:CID:ann@example.com", "TITLE:Partner"] {
      #expect(written.contains(line), "\(line) is missing in \(written)")
    }
  }

  private func takePhone() throws {
    try take(
      "phone.vcf",
      [
        "UID:1", "FN:Rae Roe", "EMAIL:rae@example.com", "X-PHONE:one", "item1.X-ABDATE:2010-05-01",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
      ])
  }

  private func takeLaptop() throws {
    try take(
      "laptop.vcf",
      ["UID:2", "FN:Rae Roe", "EMAIL:rae@example.com", "X-LAPTOP:two", Self.photo])
  }

  private func take(_ name: String, _ lines: [String]) throws {
    try hearth.succeed("import", "vcard", inbox.file(name, holding: text(lines)))
  }

  private func text(_ lines: [String]) -> String {
    (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
  }

  private func export(_ options: [String] = []) throws -> TestHearth.Outcome {
    try hearth.run(["export", "vcard", "--split", book.url.path] + options)
  }

  private func card() throws -> String {
    try book.contents(try #require(try book.names.first))
  }

  private func lines() throws -> Set<String> {
    Set(try card().components(separatedBy: "\r\n"))
  }

  /// Changes the file as another program would; returns what it says then.
  private func edit(_ old: String, _ new: String) throws -> String {
    let text = try card()
    #expect(text.contains(old))
    let edited = text.replacing(old, with: new)
    _ = try book.file(try #require(try book.names.first), holding: edited)
    return edited
  }
}
