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
      #expect(card.card.rereadAs == card.card.inert, "card \(card.number) of \(file)")
    }
  }

  @Test(arguments: files)
  func everyCardConvertsAndComesBack(file: String) throws {
    for card in try CorpusFile(file).cards {
      for version in VCardVersion.allCases {
        let converted = card.card.converted(to: version)
        // Media that are no base64 are only told from an address by what is converted.
        let reread = converted.rereadAs?.converted(to: version)
        #expect(reread == converted.inert, "card \(card.number) of \(file)")
        #expect(converted.properties.filter { $0.isNamed("FN") }.count >= 1)
      }
    }
  }

  @Test(arguments: files)
  func cardsAreAsManyAsTheyBegin(file: String) throws {
    let file = try CorpusFile(file)
    let nested = file.cards.flatMap(\.card.properties).filter {
      $0.isNamed("AGENT") && $0.text.uppercased().contains("BEGIN:VCARD")
    }
    #expect(file.cards.count + file.rejected.count + nested.count >= file.beginCount)
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
    beginCount = String(decoding: data.filter { $0 != 0 }, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .count { $0.uppercased().trimmingCharacters(in: .whitespaces) == "BEGIN:VCARD" }
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

  /// The card as a writer lets it through: without controls, overrides and isolates, and in 3.0, which
  /// has no other way, with apostrophes for the quotation marks in parameters.
  fileprivate var inert: VCard {
    var card = self
    for index in card.properties.indices {
      if version == .v3 {
        for place in card.properties[index].parameters.indices {
          card.properties[index].parameters[place].values =
            card.properties[index].parameters[place].values.map {
              $0.replacing("\"", with: "'")
            }
        }
      }
      card.properties[index].rawValue.unicodeScalars.removeAll { scalar in
        switch scalar.value {
        case 0x09: false
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
    }
    return card
  }
}
