/// How often somebody means to be in touch: the days that are ideal, and the longest to leave.
public struct Cadence: Hashable, Sendable {
  /// The days to leave between touches, in `1...36_500`.
  public let idealDays: Int
  /// The days after which it is overdue in full, more than ``idealDays``; `nil` if none were said.
  public let longestDays: Int?

  /// A cadence of `idealDays`, and of `longestDays` at the most.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for days that no cadence may have.
  public init(idealDays: Int, longestDays: Int? = nil) throws(HearthError) {
    let range = 1...DaySpan.longest
    guard range.contains(idealDays), longestDays.map(range.contains) ?? true else {
      throw .badData("A cadence is of 1 to \(DaySpan.longest) days.")
    }
    if let longestDays, longestDays <= idealDays {
      throw .badData(
        "The longest days of a cadence, \(longestDays), must be more than the ideal, \(idealDays).")
    }
    self.idealDays = idealDays
    self.longestDays = longestDays
  }

  /// Reads `30`, `30d`, `4w` or, with the longest days to leave, `30d..45d`.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for anything else.
  public init(parsing text: String) throws(HearthError) {
    guard let dots = text.firstRange(of: "..") else {
      try self.init(idealDays: DaySpan(parsing: text).days)
      return
    }
    try self.init(
      idealDays: DaySpan(parsing: String(text[..<dots.lowerBound])).days,
      longestDays: DaySpan(parsing: String(text[dots.upperBound...])).days)
  }
}

extension Cadence: CustomStringConvertible {
  /// As it is read: `30d`, or `30d..45d`.
  public var description: String {
    longestDays.map { "\(idealDays)d..\($0)d" } ?? "\(idealDays)d"
  }
}
