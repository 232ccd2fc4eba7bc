import HearthDomain
import Testing

@Suite struct TurnTests {
  static func statistics(_ directions: [Touchpoint.Direction?]) -> RelationshipStatistics {
    RelationshipStatistics(
      of: directions.enumerated().map {
        RelationshipStatisticsTests.mark(Int64($0), day: $0, direction: $1)
      })
  }

  @Test(
    "The last touch decides",
    arguments: [
      ([], .nobody), ([.inbound], .mine), ([.outbound], .theirs), ([.inbound, .outbound], .theirs),
      ([.outbound, .inbound], .mine), ([.outbound, nil], .nobody), ([.inbound, nil], .nobody),
      ([nil, .outbound], .theirs),
    ] as [([Touchpoint.Direction?], Turn)])
  func lastTouchDecides(directions: [Touchpoint.Direction?], turn: Turn) {
    #expect(Turn(after: Self.statistics(directions)) == turn)
  }

  @Test(
    "What is owed makes it mine",
    arguments: [\Obligations.replyDueAt, \.promiseDueAt, \.thankYouDueAt])
  func owingIsMine(due: any WritableKeyPath<Obligations, Instant?> & Sendable) {
    var obligations = Obligations()
    obligations[keyPath: due] = Instant(unixSeconds: 0)
    #expect(Turn(after: Self.statistics([.outbound]), obligations: obligations) == .mine)
  }

  @Test(
    "What they will do leaves it as it is", arguments: [\Obligations.decisionAt, \.interviewAt])
  func theirDatesAreNotMine(date: any WritableKeyPath<Obligations, Instant?> & Sendable) {
    var obligations = Obligations()
    obligations[keyPath: date] = Instant(unixSeconds: 0)
    #expect(Turn(after: Self.statistics([.outbound]), obligations: obligations) == .theirs)
  }

  @Test func closedStagesAreTheFourOutcomes() {
    #expect(Stage.allCases.filter(\.isClosed) == [.accepted, .rejected, .withdrawn, .ghosted])
  }
}
