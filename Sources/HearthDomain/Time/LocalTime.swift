public import Foundation

extension TimeZone {
  /// The zone of an IANA name, whatever its case; `nil` if there is none.
  public init?(named name: String) {
    let known = Self.knownTimeZoneIdentifiers.first { $0.lowercased() == name.lowercased() }
    self.init(identifier: known ?? (name.lowercased() == "utc" ? "UTC" : name))
  }

  /// How many seconds this zone's clocks show more than UTC at `instant`.
  public func secondsFromUTC(at instant: Instant) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.unixSeconds)))
  }
}

extension Day {
  /// The date that clocks in `timeZone` show at `instant`.
  public init(of instant: Instant, in timeZone: TimeZone) {
    self.init(of: instant, secondsFromUTC: timeZone.secondsFromUTC(at: instant))
  }
}

extension Instant {
  /// Noon as a second of the day: what a date without a time stands for.
  public static let noon = 43_200

  /// The same, or a second later where clocks in `timeZone` show noon to the second: as the time of a touch
  /// that stands for a day of which no time is known.
  public func withKnownTime(in timeZone: TimeZone) -> Instant {
    let day = Day(of: self, in: timeZone)
    let isNoon = Instant(day: day, secondOfDay: Self.noon, in: timeZone) == self
    return isNoon ? adding(seconds: 1) : self
  }

  /// The instant at which clocks in `timeZone` show `secondOfDay` on `day`.
  ///
  /// Where clocks skip that time it is as much later (01:30 in a skipped hour is 02:30); where they
  /// show it twice it is the first.
  public init(day: Day, secondOfDay: Int, in timeZone: TimeZone) {
    self.init(day: day, secondOfDay: secondOfDay) { timeZone.secondsFromUTC(at: $0) }
  }

  /// The same for any source of offsets, which must change at most once in the two days around.
  init(day: Day, secondOfDay: Int, offset: (Instant) -> Int) {
    let local = Instant(unixSeconds: day.start + Int64(secondOfDay))
    let before = offset(local.adding(seconds: -86_400))
    let after = offset(local.adding(seconds: 86_400))
    let early = local.adding(seconds: -Int64(before))
    let late = local.adding(seconds: -Int64(after))
    if before == after || offset(early) == before {
      self = early
    } else {
      self = offset(late) == after ? late : early
    }
  }

  /// The wall clock in `timeZone` to the minute, such as `2026-05-03 14:05`.
  public func formatted(in timeZone: TimeZone) -> String {
    let offset = timeZone.secondsFromUTC(at: self)
    return "\(Day(of: self, secondsFromUTC: offset)) \(clock(secondsFromUTC: offset))"
  }

  /// RFC 3339 with the offset of `timeZone`, such as `2026-05-03T14:05:00+01:00`.
  ///
  /// It always names this very instant: an offset that isn't of whole minutes, as before standard
  /// time, is cut to minutes, and the time of day is told by it.
  public func rfc3339(in timeZone: TimeZone) -> String {
    let minutes = timeZone.secondsFromUTC(at: self) / 60
    let date = Day(of: self, secondsFromUTC: minutes * 60)
    let clock = clock(secondsFromUTC: minutes * 60, withSeconds: true)
    return "\(date)T\(clock)" + (minutes == 0 ? "Z" : Self.offsetText(minutes: minutes))
  }

  /// What clocks in `timeZone` differ from UTC by, such as `+01:00`.
  public func offset(in timeZone: TimeZone) -> String {
    Self.offsetText(minutes: timeZone.secondsFromUTC(at: self) / 60)
  }

  private static func offsetText(minutes: Int) -> String {
    let parts = [abs(minutes) / 60, abs(minutes) % 60]
    let digits = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return (minutes < 0 ? "-" : "+") + digits.joined(separator: ":")
  }
}
