public import HearthDomain

extension Policy {
  /// How long to leave somebody who has not answered.
  public struct Waits: Hashable, Sendable {
    /// Days after the first unanswered touch; by then four in five of the answers have come.
    public var ordinaryDays = 7.0
    /// The same where a time is being found.
    public var schedulingDays = 2.0
    /// The same after an application without an introduction: the middle of 10 to 14 days.
    public var coldApplicationDays = 12.0
    /// How much longer each further wait is; at least 1.
    public var factor = 2.0
    /// Unanswered touches after which to leave it for the rest.
    public var streakLimit = 3
    /// Days to leave it then; no wait is longer.
    public var restDays = 90.0

    public init() {}

    /// Days to leave after the first unanswered touch of that kind.
    public subscript(_ wait: Obligations.Wait) -> Double {
      switch wait {
      case .ordinary: ordinaryDays
      case .scheduling: schedulingDays
      case .coldApplication: coldApplicationDays
      }
    }
  }
}
