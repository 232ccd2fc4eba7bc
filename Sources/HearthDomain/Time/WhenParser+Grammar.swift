extension WhenParser {
  /// What was said: a point in time, or a date and perhaps a second of it.
  enum Meaning: Equatable {
    case moment(Instant)
    case date(Day, secondOfDay: Int?)
  }

  /// Characters beyond which nothing can be a time.
  private static let longestText = 80

  func meaning(of text: String) -> Meaning? {
    guard text.utf8.count <= Self.longestText else { return nil }
    let meaning = moment(text) ?? spoken(words(of: text))
    let year =
      switch meaning {
      case .moment(let instant): Day(of: instant, in: timeZone).components.year
      case .date(let day, _): day.components.year
      case nil: 0
      }
    return (1...9999).contains(year) ? meaning : nil
  }

  /// Lower-case words without commas, full stops after them, `at` and `on`.
  private func words(of text: String) -> ArraySlice<Substring> {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }
    return words.map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
      .filter { $0 != "at" && $0 != "on" && !$0.isEmpty }[...]
  }

  /// Unix seconds, and ISO 8601 where date and time are one.
  private func moment(_ text: String) -> Meaning? {
    let said = text.trimmed
    if let seconds = unixSeconds(said) { return .moment(Instant(unixSeconds: seconds)) }
    guard said.prefix(5).hasSuffix("-") else { return nil }
    var machineTime = MachineTime(timeZone: timeZone)
    guard case .moment(let instant) = machineTime.reading(Array(said.utf8)[...]) else { return nil }
    return .moment(instant)
  }

  /// The seconds of `@0` or `1748000000`; without the sign there must be nine digits or more.
  private func unixSeconds(_ text: String) -> Int64? {
    let digits = text.hasPrefix("@") ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count >= (text.hasPrefix("@") ? 1 : 9), digits.count <= 12
    else { return nil }
    return Int64(digits)
  }

  /// A date, a time, or both in either order.
  private func spoken(_ words: ArraySlice<Substring>) -> Meaning? {
    if words == ["now"] { return .moment(now) }
    if let time = span(words)?.seconds { return .moment(now.adding(seconds: time)) }
    if let day = day(words) { return .date(day, secondOfDay: nil) }
    if let time = ClockTime.second(words) { return .date(today, secondOfDay: time) }
    // A time is one word or two, such as `3 pm`.
    for count in 1...2 where words.count > count {
      if let time = ClockTime.second(words.suffix(count)), let day = day(words.dropLast(count)) {
        return .date(day, secondOfDay: time)
      }
      if let time = ClockTime.second(words.prefix(count)), let day = day(words.dropFirst(count)) {
        return .date(day, secondOfDay: time)
      }
    }
    return nil
  }

  private func day(_ words: ArraySlice<Substring>) -> Day? {
    if let span = span(words) { return span.day(from: today) }
    guard let first = words.first, let last = words.last else { return nil }
    switch words.count {
    case 1: return namedDay(first) ?? weekday(first)
    case 2: return relativeDay(first, last) ?? calendarDay(words)
    default: return calendarDay(words)
    }
  }

  private func namedDay(_ word: Substring) -> Day? {
    switch word {
    case "today": today
    case "yesterday": today.adding(days: -1)
    case "tomorrow": today.adding(days: 1)
    default: Day(String(word))
    }
  }

  private func weekday(_ word: Substring) -> Day? {
    guard let weekday = CalendarNames.weekday(word.utf8) else { return nil }
    return leaning == .past ? latest(weekday, upTo: today) : next(weekday)
  }

  /// `last`, `this` or `next` with a weekday, or the first and last with a week, month or year.
  private func relativeDay(_ side: Substring, _ word: Substring) -> Day? {
    guard let weekday = CalendarNames.weekday(word.utf8) else {
      guard let unit = SpanUnit(word), side == "last" || side == "next" else { return nil }
      return Span(count: side == "last" ? -1 : 1, unit: unit).day(from: today)
    }
    switch side {
    case "last": return latest(weekday, upTo: today.adding(days: -1))
    case "next": return next(weekday)
    case "this": return today.adding(days: weekday - today.weekday)
    default: return nil
    }
  }

  private func latest(_ weekday: Int, upTo day: Day) -> Day {
    day.adding(days: -((day.weekday - weekday + 7) % 7))
  }

  private func next(_ weekday: Int) -> Day {
    today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
  }

  /// `3 May`, `May 3rd`, and both with a year.
  private func calendarDay(_ words: ArraySlice<Substring>) -> Day? {
    let parts = Array(words)
    guard (2...3).contains(parts.count) else { return nil }
    let monthFirst = CalendarNames.month(parts[0].utf8)
    guard let month = monthFirst ?? CalendarNames.month(parts[1].utf8),
      let day = dayOfMonth(monthFirst == nil ? parts[0] : parts[1])
    else { return nil }
    guard parts.count == 3 else { return nearest(month: month, day: day) }
    guard parts[2].count == 4, let year = Int(parts[2]) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private func dayOfMonth(_ word: Substring) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...]) else { return nil }
    return Int(digits)
  }

  /// The date in the nearest year on the side leaned to, which begins as many days on the other side of
  /// today as a slip or a delay explains; 29 February may be eight years off.
  private func nearest(month: Int, day: Int) -> Day? {
    let year = today.components.year
    let (step, edge) = leaning == .past ? (-1, today.adding(days: 7)) : (1, today.adding(days: -31))
    return (-1...8).lazy.compactMap { Day(year: year + step * $0, month: month, day: day) }
      .first { leaning == .past ? $0 <= edge : $0 >= edge }
  }
}
