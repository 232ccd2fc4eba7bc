import HearthDomain

extension Session {
  /// When something is due; on a day of which no time was said, by its end.
  ///
  /// If that is past, it says so.
  func dueInstant(_ text: String) throws -> Instant {
    let dueAt = try end(of: text)
    if dueAt < context.now {
      context.diagnose("'\(inert(text))' is \(dueAt.formatted(in: timeZone)), which is past.")
    }
    return dueAt
  }

  private func end(of text: String) throws -> Instant {
    let parser = when(.future)
    let instant = try parser.instant(text)
    guard try parser.beginning(text) != instant else { return instant }
    let next = try parser.day(text).adding(days: 1)
    return Instant(day: next, secondOfDay: 0, in: timeZone).adding(seconds: -1)
  }
}
