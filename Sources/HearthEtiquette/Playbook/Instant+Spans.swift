import HearthDomain

extension Instant {
  func adding(minutes: Int) -> Instant { adding(seconds: Int64(minutes) * 60) }
  func adding(hours: Int) -> Instant { adding(seconds: Int64(hours) * 3_600) }
  /// Days of 24 hours, whatever clocks do.
  func adding(wholeDays days: Int) -> Instant { adding(seconds: Int64(days) * 86_400) }
}
