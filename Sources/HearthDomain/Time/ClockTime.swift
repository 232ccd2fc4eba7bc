/// Reads a time of day as people write it.
enum ClockTime {
  /// The second of the day that `15:00`, `15:00:30`, `9am`, `3:30 pm` or `noon` names.
  static func second(_ words: ArraySlice<Substring>) -> Int? {
    guard words.count == 1 || words.last == "am" || words.last == "pm" else { return nil }
    var text = words.joined()
    if text == "noon" { return Instant.noon }
    let half = ["am", "pm"].first { text.hasSuffix($0) }
    if half != nil { text.removeLast(2) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (half == nil ? 2...3 : 1...3).contains(parts.count) else { return nil }
    var values: [Int] = []
    for (position, part) in parts.enumerated() {
      guard let value = number(part, digits: position == 0 ? 1...2 : 2...2) else { return nil }
      values.append(value)
    }
    guard let hour = hour(values[0], half: half), values.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let (minute, second) = (values.count > 1 ? values[1] : 0, values.count > 2 ? values[2] : 0)
    return hour * 3600 + minute * 60 + second
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// The hour in `0...23`, on a clock of twelve hours if `half` is given.
  private static func hour(_ hour: Int, half: String?) -> Int? {
    guard let half else { return hour < 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (half == "pm" ? 12 : 0)
  }
}
