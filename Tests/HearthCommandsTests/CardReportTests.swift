import Foundation
import HearthDomain
import HearthTestSupport
import Testing

@testable import HearthCommands

@Suite struct CardReportTests {
  @Test("Nothing is told as done before it is done for good", arguments: [false, true])
  func nothingIsToldTooSoon(isDryRun: Bool) throws {
    let console = Console()
    let context = CommandContext(
      arguments: [], environment: [:], actor: "tester", now: TestHearth.now,
      timeZone: try TestHearth.zone("Europe/Dublin"), terminal: CommandContext.Terminal(),
      input: FileHandle.nullDevice.fileDescriptor, output: console.write,
      diagnose: console.diagnose, openStore: { _, _ in throw CancellationError() })
    let card = CardDraft(
      number: 1, line: 1, uid: nil, details: Contact.Details(displayName: "Dana Doe"),
      source: CardSource(bytes: Array("BEGIN:VCARD".utf8)), charset: nil, file: nil, plan: nil)
    var report = CardReport(as: .table, isDryRun: isDryRun, namesFiles: false, in: context)
    let warning = CardWarning("shares its address with contact 2")
    report.tell(
      CardOutcome(of: card, .added, contact: Contact.ID(rawValue: 1), warnings: [warning]), nil)
    #expect(console.text.isEmpty && console.errors == ["line 1: \(warning.text)"])
    report.settle()
    report.settle()
    #expect(console.text == (isDryRun ? "Would add Dana Doe\n" : "Added 1 Dana Doe\n"))
  }
}
