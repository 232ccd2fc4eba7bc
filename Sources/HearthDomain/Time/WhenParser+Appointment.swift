import Foundation

/// A time that people agreed on.
public struct Appointment: Hashable, Sendable {
  public let at: Instant
  /// The other instant at which clocks show the time that was said, where they show it twice.
  public let later: Instant?
}

extension WhenParser {
  /// The time at which to meet that `text` names: nothing of it is guessed.
  ///
  /// Where clocks show that time twice it is the first, but none before `earliest`.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if no time of day is said, or clocks skip it.
  public func appointment(
    _ text: String, notBefore earliest: Instant? = nil
  ) throws(HearthError) -> Appointment {
    guard let (day, second) = try wallClock(text) else {
      return Appointment(at: try instant(text), later: nil)
    }
    let all = Instant.all(day: day, secondOfDay: second, in: timeZone)
    guard let first = all.first else {
      let clock = Instant(unixSeconds: Int64(second)).clock(secondsFromUTC: 0)
      throw .badData(
        "There is no \(clock) on \(day) in \(timeZone.identifier): clocks are put forward then. "
          + "Say another time.")
    }
    let fitting = all.filter { $0 >= earliest ?? first }
    return Appointment(at: fitting.first ?? first, later: fitting.dropFirst().first)
  }

  /// What clocks show at the time named; `nil` where the text names an instant by itself.
  private func wallClock(_ text: String) throws(HearthError) -> (Day, Int)? {
    switch meaning(of: text) {
    case .date(let day, let second?): return (day, second)
    case .date:
      throw .badData("'\(excerpt(text))' says no time of day: say '\(excerpt(text)) 14:00'.")
    case .moment: return localMoment(text)
    case nil: return nil
    }
  }

  /// The wall clock of a date and time without a zone: it is another instant in every zone.
  private func localMoment(_ text: String) -> (Day, Int)? {
    let readings = [0, 3600].compactMap { offset -> Instant? in
      guard let zone = TimeZone(secondsFromGMT: offset),
        case .moment(let instant) = WhenParser(now: now, timeZone: zone).meaning(of: text)
      else { return nil }
      return instant
    }
    guard let local = readings.first, readings.last != local else { return nil }
    let day = Day(of: local, secondsFromUTC: 0)
    return (day, Int(local.unixSeconds - day.start))
  }
}
