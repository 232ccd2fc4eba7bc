extension FollowUp {
  /// The facts that a follow-up rests on, for putting its reason in words.
  public enum Basis: Hashable, Sendable {
    /// A round took place on that day.
    case interview(Round)
    /// In that round so many points were left unsaid.
    case unsaid(Round, count: Int)
    /// They said that they would decide by that day, which was so many days ago; to come, if not above 0.
    case decision(role: String, by: Day, daysAgo: Int)
    /// Nothing was heard of a role since that day, so many days ago.
    case silence(role: String, since: Day, daysAgo: Int)
    case rejection(role: String, on: Day)
    /// A role was accepted on that day; that many others are spoken about with this person.
    case acceptance(on: Day, openRoles: [String])
    /// What was promised, in the words of whoever did.
    case promise(String)
    /// What they promised, and the time for it on the owner's clock.
    case missed(Commitment.Kind, String, at: String)
    /// The owner's words.
    case custom(String)
  }

  /// One round of a role, as it is told.
  public struct Round: Hashable, Sendable {
    /// The role and its client.
    public let role: String
    /// From 1.
    public let number: Int
    /// The day that clocks in the interview's zone showed at its end.
    public let day: Day

    public init(role: String, number: Int, day: Day) {
      self.role = role
      self.number = number
      self.day = day
    }
  }

  /// Why it is owed, in one sentence.
  public var reason: String {
    switch (rule, basis) {
    case (.connect, .interview(let round)): "You met in \(round); connect with a note."
    case (.exitCard, .interview(let round)):
      "\(round.capitalized) is unfinished: what happens next, and by when?"
    case (_, .interview(let round)): "Thank them for \(round)."
    case (_, .unsaid(let round, let count)):
      "\(count == 1 ? "One point was" : "\(count) points were") left unsaid in \(round)."
    case (_, .decision(let role, let day, let days)) where days < 1:
      "They decide on \(role) by \(day)."
    case (_, .decision(let role, let day, let days)):
      "The decision date for \(role), \(day), passed \(Self.ago(days))."
    case (.ghosted, .silence(let role, let day, let days)):
      "Nothing was heard of \(role) since \(day), \(Self.ago(days)): give it up?"
    case (_, .silence(let role, let day, let days)):
      "Nothing was heard of \(role) since \(day), \(Self.ago(days))."
    case (_, .rejection(let role, let day)):
      "\(role) was turned down on \(day): thank them, and ask what was missing."
    case (_, .acceptance(let day, let roles)):
      "You accepted an offer on \(day): withdraw from \(roles.joined(separator: " and ")), with thanks."
    case (_, .promise(let text)): "You promised: \(text)."
    case (_, .missed(let kind, let text, let time)):
      "They promised \(kind == .call ? "a call " : "")for \(time): \(text)."
    case (_, .custom(let text)): text
    }
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }
}

extension FollowUp.Round: CustomStringConvertible {
  /// Such as "round 2 of Platform Engineer at Initech on 2026-05-03".
  public var description: String { "round \(number) of \(role) on \(day)" }

  fileprivate var capitalized: String { "R" + description.dropFirst() }
}
