import Foundation
import Testing
import VCard

/// What programs really write, read and written again.
///
/// The files are those beside this one, made up to have every trait; or, with `HEARTH_CORPUS`, those of
/// a folder of real ones, of which a table is printed.
@Suite struct CorpusTests {
  static let folder =
    ProcessInfo.processInfo.environment["HEARTH_CORPUS"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path

  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.lowercased().hasSuffix(".vcf") }.sorted()
  }()

  @Test func thereAreFiles() {
    #expect(Self.files.count >= 6)
  }

  @Test(arguments: files)
  func everyCardComesBackAsItWasRead(file: String) throws {
    for card in try CorpusFile(file).cards {
      #expect(card.card.rereadAs == card.card, "card \(card.number) of \(file)")
    }
  }

  @Test(arguments: files)
  func everyCardConvertsAndComesBack(file: String) throws {
    for card in try CorpusFile(file).cards {
      for version in VCardVersion.allCases {
        let converted = card.card.converted(to: version)
        #expect(converted.rereadAs == converted, "card \(card.number) of \(file)")
        #expect(converted.properties.filter { $0.isNamed("FN") }.count >= 1)
      }
    }
  }

  @Test(arguments: files)
  func cardsAreAsManyAsTheyBegin(file: String) throws {
    let file = try CorpusFile(file)
    let rejected = file.rejected.filter { $0.reason != "is text that is not a card" }
    let nested = file.cards.filter { $0.card.properties.contains { $0.isNamed("AGENT") } }
      .map { beginCount(in: Data($0.source)) - 1 }.reduce(0, +)
    #expect(file.cards.count + rejected.count + nested == file.beginCount)
  }

  @Test func outcomeByFolder() throws {
    var table: [String: (files: Int, begun: Int, read: Int, rejected: [String])] = [:]
    for name in Self.files {
      let file = try CorpusFile(name)
      let folder = String(name.prefix { $0 != "/" })
      var row = table[folder] ?? (0, 0, 0, [])
      row.files += 1
      row.begun += file.beginCount
      row.read += file.cards.count
      row.rejected += file.rejected.map { "\(name), line \($0.line): \($0.reason)" }
      table[folder] = row
    }
    #expect(table.values.map(\.read).reduce(0, +) > 0)
    guard ProcessInfo.processInfo.environment["HEARTH_CORPUS"] != nil else { return }
    for (folder, row) in table.sorted(by: { $0.key < $1.key }) {
      print("\(folder)\t\(row.files) files\t\(row.begun) begun\t\(row.read) read")
      for line in row.rejected { print("  \(line)") }
    }
  }
}

/// A file of the corpus, read.
private struct CorpusFile {
  private(set) var cards: [ReadCard] = []
  private(set) var rejected: [VCardFault] = []
  /// How many lines say `BEGIN:VCARD`, whatever the encoding.
  let beginCount: Int

  init(_ name: String) throws {
    let data = try Data(contentsOf: URL(filePath: CorpusTests.folder).appending(path: name))
    beginCount = VCardTests.beginCount(in: data)
    var rest = Array(data)[...]
    var reader = VCardReader { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    while let reading = try reader.next() {
      switch reading {
      case .card(let card): cards.append(card)
      case .rejected(let fault): rejected.append(fault)
      }
    }
  }
}

extension VCard {
  /// The card as it is read after it was written.
  fileprivate var rereadAs: VCard? {
    var bytes: [UInt8] = []
    VCardWriter.append(self, to: &bytes)
    var rest = bytes[...]
    var reader = VCardReader { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    guard case .card(let read) = try? reader.next() else { return nil }
    return read.card
  }
}

/// How many lines say `BEGIN:VCARD`, whatever the encoding.
private func beginCount(in data: Data) -> Int {
  String(decoding: data.filter { (1..<0x80).contains($0) }, as: UTF8.self).split(
    whereSeparator: \.isNewline
  )
  .count { $0.uppercased().trimmingCharacters(in: .whitespaces) == "BEGIN:VCARD" }
}
