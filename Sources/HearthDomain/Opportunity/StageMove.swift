/// One dated step of an opportunity from a stage to another.
public struct StageMove: Hashable, Sendable {
  public let opportunity: Opportunity.ID
  /// `nil` for the first: that is when the opportunity came up.
  public let from: Stage?
  public let to: Stage
  public let at: Instant
  public let note: String

  public init(opportunity: Opportunity.ID, from: Stage?, to: Stage, at: Instant, note: String = "")
  {
    self.opportunity = opportunity
    self.from = from
    self.to = to
    self.at = at
    self.note = note
  }
}

extension StageMove {
  /// Whether the other side moved it: an answer to the rounds before.
  ///
  /// That the owner accepts, withdraws or gives up is none, nor is what only puts on record that the role
  /// came up, was applied for or has come to its first round.
  public var isAnswer: Bool {
    switch to {
    case .offer, .rejected, .final: from != nil
    case .lead, .submitted, .screening, .interviewing:
      from.map { $0 != .lead && $0 != .submitted } ?? false
    case .accepted, .withdrawn, .ghosted: false
    }
  }

  /// Whether it answers a round on a day that is over at `end`.
  ///
  /// A role that is moved on that very day has only caught up with the round; an offer or a no is one all the
  /// same.
  public func answersRound(onDayUntil end: Instant) -> Bool {
    isAnswer && (at >= end || to == .offer || to == .rejected)
  }
}
