import HearthDomain
import HearthTestSupport
import Testing

@testable import HearthStore

/// Statistics kept touch by touch are those rebuilt from the log, bit for bit.
@Suite struct StatisticsPropertyTests {
  @Test("After random inserts, edits, deletes and undos nothing is off", arguments: 1...8)
  func keptEqualsRebuilt(seed: UInt64) throws {
    let database = try HearthDatabase.inMemory()
    var random = SeededGenerator(seed: seed)
    let contacts = try (1...4).map { try database.insertContact("Person \($0)") }
    var touchpoints: [Touchpoint.ID] = []

    for step in 0..<150 {
      try change(database, contacts: contacts, touchpoints: &touchpoints, using: &random)
      if step % 10 == 0 { #expect(try database.faults() == []) }
    }
    #expect(try database.faults() == [])
  }

  private func change(
    _ database: HearthDatabase, contacts: [Contact.ID], touchpoints: inout [Touchpoint.ID],
    using random: inout SeededGenerator
  ) throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6:
      let logged = try database.log(
        details(contacts, using: &random), creating: [], by: .fixture("log"))
      touchpoints.append(logged.touchpoint.id)
    case 6, 7:
      guard let id = touchpoints.randomElement(using: &random) else { return }
      _ = try database.updateTouchpoint(
        id, by: .fixture("edit")
      ) { $0 = details(contacts, using: &random) }
    case 8:
      guard let id = touchpoints.randomElement(using: &random) else { return }
      try database.deleteTouchpoint(id, by: .fixture("delete"))
      touchpoints.removeAll { $0 == id }
    default:
      _ = try database.undo(by: .fixture("undo"))
      let left = try database.touchpoints(matching: TouchpointQuery()).map(\.touchpoint.id)
      touchpoints = left
      // What the undo took away may have been a contact.
      guard try database.summaries(matching: ContactQuery()).count == contacts.count else {
        Issue.record("an undo took back more than touchpoints")
        return
      }
    }
  }

  private func details(
    _ contacts: [Contact.ID], using random: inout SeededGenerator
  ) -> Touchpoint.Details {
    let count = Int.random(in: 1...3, using: &random)
    return .fixture(
      with: Array(contacts.shuffled(using: &random).prefix(count)),
      channel: .allCases.randomElement(using: &random) ?? .email,
      direction: [.inbound, .outbound, nil].randomElement(using: &random) ?? nil,
      day: Int.random(in: 20_000...20_090, using: &random),
      second: Int64.random(in: 0..<86_400, using: &random),
      purpose: ["", "thank-you", "reply", "follow-up", "Schedule"].randomElement(using: &random)
        ?? "")
  }
}
