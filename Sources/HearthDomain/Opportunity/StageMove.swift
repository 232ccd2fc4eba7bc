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
