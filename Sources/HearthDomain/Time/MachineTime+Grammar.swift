/// The pieces that dates and times in files are made of.
extension MachineTime {
  static func unixSeconds(_ start: ByteCursor) -> Instant? {
    var cursor = start
    guard let value = cursor.number(9...13) else { return nil }
    let digitCount = cursor.position - start.position
    if cursor.skip(UInt8(ascii: ".")) { cursor.skipDigits() }
    cursor.skipSpaces()
    guard cursor.isAtEnd, digitCount != 12 else { return nil }
    return Instant(unixSeconds: Int64(digitCount == 13 ? value / 1000 : value))
  }

  static func day(_ cursor: inout ByteCursor) -> Day? {
    if let compact = cursor.number(8...8) {
      return Day(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
    }
    if let year = cursor.number(4...4) { return isoDay(year: year, &cursor) }
    return cursor.number(1...2).flatMap { namedMonthDay(day: $0, &cursor) }
  }

  /// The rest of `2026-05-03` or `2026/05/03`.
  private static func isoDay(year: Int, _ cursor: inout ByteCursor) -> Day? {
    let separator = cursor.next == UInt8(ascii: "/") ? UInt8(ascii: "/") : UInt8(ascii: "-")
    guard cursor.skip(separator), let month = cursor.number(1...2), cursor.skip(separator),
      let day = cursor.number(1...2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `6/27/26` or `27/6/2026`.
  static func slashDate(_ cursor: inout ByteCursor) -> SlashDate? {
    let slash = UInt8(ascii: "/")
    guard let first = cursor.number(1...2), cursor.skip(slash),
      let second = cursor.number(1...2), cursor.skip(slash), let year = year(&cursor)
    else { return nil }
    return SlashDate(first, second, year: year)
  }

  /// Twelve hours are counted where months lead.
  static func order(impliedBy time: ByteCursor) -> DateOrder? {
    var cursor = time
    skipGap(&cursor)
    skipTimeMark(&cursor)
    guard secondOfDay(&cursor) != nil, let letter = cursor.previous else { return nil }
    return letter | 0x20 == UInt8(ascii: "m") ? .monthFirst : nil
  }

  static func skipGap(_ cursor: inout ByteCursor) {
    _ = cursor.skip(UInt8(ascii: ","))
    cursor.skipSpaces()
  }

  static func skipTimeMark(_ cursor: inout ByteCursor) {
    if !cursor.skip(UInt8(ascii: "T")) { _ = cursor.skip(UInt8(ascii: "t")) }
  }

  /// The rest of `27 Jun 2026` or `3-May-26`.
  private static func namedMonthDay(day: Int, _ cursor: inout ByteCursor) -> Day? {
    skipJoint(&cursor)
    guard let month = CalendarNames.month(cursor.word()) else { return nil }
    skipJoint(&cursor)
    guard let year = year(&cursor) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func skipJoint(_ cursor: inout ByteCursor) {
    if !cursor.skip(UInt8(ascii: "-")) { cursor.skipSpaces() }
  }

  private static func year(_ cursor: inout ByteCursor) -> Int? {
    if let year = cursor.number(4...4) { return year }
    // The turn of the century that POSIX gives `%y`.
    return cursor.number(2...2).map { $0 < 69 ? 2000 + $0 : 1900 + $0 }
  }

  /// `14:05`, `14:05:09.250` or `7:35 AM`; a leap second counts as the second before it.
  static func secondOfDay(_ cursor: inout ByteCursor) -> Int? {
    let colon = UInt8(ascii: ":")
    guard var hour = cursor.number(1...2), cursor.skip(colon),
      let minute = cursor.number(2...2), minute < 60
    else { return nil }
    var second = 0
    if cursor.skip(colon) {
      guard let value = cursor.number(2...2), value <= 60 else { return nil }
      second = min(value, 59)
      if cursor.skip(UInt8(ascii: ".")) || cursor.skip(UInt8(ascii: ",")) { cursor.skipDigits() }
    }
    if let isAfternoon = halfOfDay(&cursor) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return hour < 24 ? hour * 3600 + minute * 60 + second : nil
  }

  /// Whether PM follows; `nil` if neither it nor AM does.
  private static func halfOfDay(_ cursor: inout ByteCursor) -> Bool? {
    var ahead = cursor
    ahead.skipSpaces()
    guard let letter = ahead.next.map({ $0 | 0x20 }),
      letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"),
      ahead.word().elementsEqual([letter, UInt8(ascii: "m")])
    else { return nil }
    cursor = ahead
    return letter == UInt8(ascii: "p")
  }

  /// `Z`, `UTC`, `GMT`, `+02:00`, `+0200` or `+02`, in seconds.
  static func offset(_ cursor: inout ByteCursor) -> Int? {
    if cursor.skip(UInt8(ascii: "Z")) { return 0 }
    let isWest = cursor.skip(UInt8(ascii: "-"))
    guard isWest || cursor.skip(UInt8(ascii: "+")) else {
      let name = cursor.word()
      return ["z", "utc", "gmt"].contains { name.elementsEqual($0.utf8) } ? 0 : nil
    }
    guard let (hour, minute) = offsetParts(&cursor), hour <= 23, minute < 60 else { return nil }
    return (isWest ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  private static func offsetParts(_ cursor: inout ByteCursor) -> (hour: Int, minute: Int)? {
    if let both = cursor.number(4...4) { return (both / 100, both % 100) }
    guard let hour = cursor.number(2...2) else { return nil }
    guard cursor.skip(UInt8(ascii: ":")) else { return (hour, 0) }
    return cursor.number(2...2).map { (hour, $0) }
  }
}
