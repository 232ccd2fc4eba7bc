import Foundation
import HearthDomain
import HearthInterchange
import Testing
import VCard

@Suite struct ContactCardSourceTests {
  private static let text = """
    BEGIN:VCARD
    VERSION:3.0
    UID:1
    FN:Dana Doe
    END:VCARD
    garbage
    BEGIN:VCARD
    VERSION:4.0
    KIND:group
    FN:Friends
    END:VCARD
    BEGIN:VCARD
    VERSION:2.1
    N:Roe;Rene
    END:VCARD

    """

  /// What a source gives, a line each.
  private func rows(_ files: [CardFile], _ texts: [String: String]) throws -> [String] {
    var source = ContactCardSource(files) { ChunkedSource(Array((texts[$0.path] ?? "").utf8)) }
    var rows: [String] = []
    while let row = try source.next() {
      switch row {
      case .draft(let draft):
        rows.append(
          "\(draft.number) \(draft.line) \(draft.uid ?? "-") \(draft.details.displayName)")
        if draft.file != source.file?.name { Issue.record("\(draft) is not of the current file") }
      case .skipped(let row): rows.append("line \(row.line) \(row.reason)")
      }
    }
    return rows
  }

  @Test func cardsAreHandedOutOneByOne() throws {
    let rows = try rows(CardFile.files(at: "a.vcf"), ["a.vcf": Self.text])
    #expect(
      rows == [
        "1 1 1 Dana Doe", "line 7 is a group of contacts, not a contact", "3 12 - Rene Roe",
      ])
  }

  @Test func draftsHoldTheirCard() throws {
    var source = ContactCardSource(try CardFile.files(at: "a.vcf")) { _ in
      ChunkedSource(Array(Self.text.utf8))
    }
    guard case .draft(let draft) = try source.next() else { throw HearthError.badData("none") }
    #expect(draft.source.text == Self.text.prefix(while: { $0 != "g" }).dropLast())
    #expect(draft.source.card()?.properties.map(\.rawValue) == ["1", "Dana Doe"])
  }

  @Test func oddCardsAreTakenAndTold() throws {
    var source = ContactCardSource(try CardFile.files(at: "a.vcf")) { _ in
      ChunkedSource(Array("BEGIN:VCARD\nVERSION:3.0\nFN:Dana\nwhat?\nEND:VCARD\n".utf8))
    }
    guard case .draft = try source.next() else { throw HearthError.badData("none") }
    #expect(source.faults.map(\.line) == [4])
  }

  @Test func folderIsReadByName() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cards-\(UUID())").path
    try FileManager.default.createDirectory(
      atPath: folder + "/d.vcf", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["b.vcf", "a.VCF", ".hidden.vcf", "c.txt"] {
      try Self.text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let files = try CardFile.files(at: folder)
    #expect(files.map(\.name) == ["a.VCF", "b.vcf"])
    let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Self.text) })
    #expect(try rows(files, texts).count == 6)
  }

  @Test func whatCannotBeOpenedThrows() throws {
    var source = ContactCardSource(try CardFile.files(at: "/nonexistent/a.vcf")) {
      try FileByteSource(path: $0.path)
    }
    #expect(throws: HearthError.self) { try source.next() }
  }
}
