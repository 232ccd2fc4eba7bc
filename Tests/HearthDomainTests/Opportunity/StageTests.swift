import Foundation
import HearthDomain
import Testing

@Suite struct StageTests {
  static let open = Stage.allCases.filter { !$0.isClosed }

  static func opportunity(at stage: Stage) -> Opportunity {
    Opportunity(
      id: Opportunity.ID(rawValue: 1), uid: UID(rawValue: "u"),
      details: Opportunity.Details(title: "Platform Engineer"), stage: stage,
      since: Instant(unixSeconds: 1_000))
  }

  @Test("An open role moves forward, to any later stage", arguments: open)
  func movesForward(from stage: Stage) throws {
    let position = try #require(Self.open.firstIndex(of: stage))
    for (index, other) in Self.open.enumerated() {
      #expect(stage.successors.contains(other) == (index > position), "\(stage) to \(other)")
    }
  }

  @Test("An open role may end at any time, but is accepted from an offer alone", arguments: open)
  func ends(from stage: Stage) {
    for outcome in [Stage.rejected, .withdrawn, .ghosted] {
      #expect(stage.successors.contains(outcome))
    }
    #expect(stage.successors.contains(.accepted) == (stage == .offer))
  }

  @Test func outcomesStandButGhostsComeBack() {
    for outcome in [Stage.accepted, .rejected, .withdrawn] { #expect(outcome.successors.isEmpty) }
    #expect(Stage.ghosted.successors == Self.open + [.rejected, .withdrawn])
  }

  @Test("Nothing moves to where it is", arguments: Stage.allCases)
  func stayingIsNoMove(stage: Stage) {
    #expect(!stage.successors.contains(stage))
  }

  @Test func moveIsTold() throws {
    var opportunity = Self.opportunity(at: .lead)
    let at = Instant(unixSeconds: 2_000)
    let move = try opportunity.move(to: .screening, at: at, note: "a call", in: .gmt)
    #expect(
      move
        == StageMove(
          opportunity: opportunity.id, from: .lead, to: .screening, at: at, note: "a call"))
    #expect(opportunity.stage == .screening)
    #expect(opportunity.since == at)
  }

  @Test func illegalMoveNamesTheLegalOnesAndChangesNothing() {
    var opportunity = Self.opportunity(at: .offer)
    let error = #expect(throws: HearthError.self) {
      try opportunity.move(to: .lead, at: Instant(unixSeconds: 2_000), in: .gmt)
    }
    #expect(error == .illegalMove(from: .offer, to: .lead))
    #expect(error?.description == "An opportunity at 'offer' can't move to 'lead'.")
    #expect(error?.suggestion == "It can move to accepted, rejected, withdrawn, ghosted.")
    #expect(opportunity == Self.opportunity(at: .offer))
  }

  @Test("A move may come at the time of the last one, not before", arguments: [999, 1_000, 1_001])
  func movesAreInOrder(at seconds: Int64) {
    var opportunity = Self.opportunity(at: .lead)
    let move = try? opportunity.move(to: .offer, at: Instant(unixSeconds: seconds), in: .gmt)
    #expect((move != nil) == (seconds >= 1_000))
  }

  @Test(
    "A move is an answer if it tells what they decided",
    arguments: [
      (nil, .interviewing, false), (.lead, .submitted, false), (.lead, .interviewing, false),
      (.submitted, .screening, false), (.submitted, .final, true),
      (.screening, .interviewing, true), (.ghosted, .interviewing, true),
      (.interviewing, .offer, true), (.lead, .rejected, true), (.offer, .accepted, false),
      (.interviewing, .withdrawn, false), (.interviewing, .ghosted, false),
    ] as [(Stage?, Stage, Bool)])
  func moveIsAnAnswer(from: Stage?, to: Stage, isAnswer: Bool) {
    let move = StageMove(
      opportunity: Opportunity.ID(rawValue: 1), from: from, to: to, at: Instant(unixSeconds: 0))
    #expect(move.isAnswer == isAnswer)
  }
}
