public import Foundation

/// Turns what people say of a time into an instant.
///
/// Understood are, whatever the case and the white space:
/// - `now`, `today`, `yesterday`, `tomorrow`, weekdays with or without `last`, `this` or `next`;
/// - `2w ago`, `in 3 days`, `+2w`, `3d`, `5 min ago`, `last month`, `next week`;
/// - `2026-05-03`, `3 May`, `May 3 2026`, ISO 8601 with a zone, `@1748000000`;
/// - all dates with a time before or after them, such as `yesterday at 3:30pm`, and a time alone,
///   which is today's, even if that is still to come.
///
/// A date without a time is noon on the owner's clock, save that today is now. `last fri` is the
/// latest Friday before today, `next fri` the first after it, `this fri` that of the week, which
/// begins on Monday. Months are added by the calendar: a month after 31 January is the last day of
/// February.
public struct WhenParser: Sendable {
  /// The side of now on which something half said lies.
  ///
  /// A weekday alone is the latest one, today included, or the next one after today; `3d` is three days
  /// ago or ahead. A date without a year is the latest or the next, today included, unless it lies only just
  /// on the other side of now: up to a week ahead, or 31 days ago. Nobody means a date that is nearly a year
  /// away then, and whoever asked can say that it doesn't fit.
  public enum Leaning: Sendable {
    case past
    case future
  }

  let now: Instant
  let timeZone: TimeZone
  let leaning: Leaning

  public init(now: Instant, timeZone: TimeZone, leaning: Leaning = .past) {
    self.now = now
    self.timeZone = timeZone
    self.leaning = leaning
  }

  /// The instant that `text` names.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which says what is understood.
  public func instant(_ text: String) throws(HearthError) -> Instant {
    switch meaning(of: text) {
    case .moment(let instant): return instant
    case .date(let day, let second?): return Instant(day: day, secondOfDay: second, in: timeZone)
    case .date(today, nil): return now
    case .date(let day, nil): return Instant(day: day, secondOfDay: Instant.noon, in: timeZone)
    case nil: throw misunderstanding(of: text)
    }
  }

  /// The instant of a touch at the time that `text` names: it can be told whether a time was said.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which says what is understood.
  public func touch(_ text: String) throws(HearthError) -> Instant {
    let instant = try instant(text)
    return try beginning(text) == instant ? instant.withKnownTime(in: timeZone) : instant
  }

  /// The instant that `text` names, a date without a time being the moment at which it begins.
  ///
  /// This is how the ends of a stretch of time are meant: noon would cut a day in two.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which says what is understood.
  public func beginning(_ text: String) throws(HearthError) -> Instant {
    guard case .date(let day, nil) = meaning(of: text) else { return try instant(text) }
    return Instant(day: day, secondOfDay: 0, in: timeZone)
  }

  /// The date that `text` names on the owner's clock; a time in it is not heeded.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which says what is understood.
  public func day(_ text: String) throws(HearthError) -> Day {
    switch meaning(of: text) {
    case .moment(let instant): return Day(of: instant, in: timeZone)
    case .date(let day, _): return day
    case nil: throw misunderstanding(of: text)
    }
  }

  var today: Day { Day(of: now, in: timeZone) }

  private func misunderstanding(of text: String) -> HearthError {
    let units = text.lowercased().split { !$0.isLetter }
    let hint = units.contains("m") ? " 'm' could be minutes or months: say 'min' or 'mo'." : ""
    return .badData(
      "Cannot tell what time '\(excerpt(text))' is: say 'yesterday 15:00', 'last fri', '2w ago', "
        + "'in 3 days', '3 May', '2026-05-03' or '2026-05-03 14:00'.\(hint)")
  }
}
