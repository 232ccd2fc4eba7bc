/// A point in time: whole Unix seconds, UTC.
///
/// Nothing in Hearth is finer than a second, and an integer compares, stores and prints without
/// rounding, so this stands where a floating-point date would.
public struct Instant: Hashable, Comparable, Sendable {
  public let unixSeconds: Int64

  public init(unixSeconds: Int64) {
    self.unixSeconds = unixSeconds
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.unixSeconds < right.unixSeconds
  }

  /// Before and after every other.
  public static let distantPast = Instant(unixSeconds: .min)
  public static let distantFuture = Instant(unixSeconds: .max)

  /// The instant `seconds` after this one; before it, if negative.
  public func adding(seconds: Int64) -> Instant {
    Instant(unixSeconds: unixSeconds + seconds)
  }

  /// The instant that many days of 86,400 seconds after this one; `nil` outside the years 1 to 9999.
  public func adding(days: Double) -> Instant? {
    let seconds = Double(unixSeconds) + days * 86_400
    guard Self.years.contains(seconds) else { return nil }
    return Instant(unixSeconds: unixSeconds + Int64(days * 86_400))
  }

  /// The Unix seconds of the years 1 to 9999.
  private static let years = -62_135_596_800.0...253_402_300_799.0

  /// Days of 86,400 seconds from `earlier` to this instant; negative if it is later.
  public func days(since earlier: Instant) -> Double {
    Double(unixSeconds - earlier.unixSeconds) / 86_400
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2026-05-03T14:05:00Z`.
  public var description: String {
    "\(Day(of: self, secondsFromUTC: 0))T\(clock(secondsFromUTC: 0, withSeconds: true))Z"
  }

  /// The time of day at a distance from UTC: `14:05`, or `14:05:09` with seconds.
  public func clock(secondsFromUTC offset: Int, withSeconds: Bool = false) -> String {
    let second = Int((unixSeconds + Int64(offset)) - Day(of: self, secondsFromUTC: offset).start)
    let parts = [second / 3600, second / 60 % 60] + (withSeconds ? [second % 60] : [])
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
