import Foundation
import HearthDomain
import HearthInterchange
import Testing
import VCard

private let corpus = ProcessInfo.processInfo.environment["HEARTH_CORPUS"]

/// Facts that hold for the cards of a folder of real ones, if `HEARTH_CORPUS` names one.
@Suite(.enabled(if: corpus != nil))
struct CardCorpusTests {
  @Test("A card that is exported says what it said", arguments: VCardVersion.allCases)
  func nothingIsLost(version: VCardVersion) throws {
    let writer = ContactCardWriter(version: version, includesPhotos: true)
    var count = 0
    try forEachCard { path, card in
      guard let details = try? ContactReading(card).details else { return }
      count += 1
      let exported = writer.card(of: .sample(details), original: card)
      let found = try ContactReading(exported).details
      #expect(found == details, "\(path): \(found.changes(from: details))")
      let again = writer.card(of: .sample(details), original: exported)
      #expect(
        again == exported, "\(path): \(again.properties.difference(from: exported.properties))")
    }
    #expect(count > 0)
  }

  private func forEachCard(_ body: (String, VCard) throws -> Void) throws {
    let folder = try #require(corpus)
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".vcf") else { continue }
      let path = "\(folder)/\(name)"
      let file = try FileByteSource(path: path)
      var reader = VCardReader { try file.read(into: $0) }
      while let reading = try reader.next() {
        if case .card(let read) = reading { try body(path, read.card) }
      }
    }
  }
}
