/// Whether `text` is a time without a date, or the time of a day of any month, as 4.0 has them.
///
/// - SeeAlso: RFC 6350, section 4.3.4 (`date-and-or-time`).
func isTruncatedDateOrTime(_ text: String) -> Bool {
  // Longer than any, and cheap to turn down.
  guard text.utf8.count <= 20, let designator = text.firstIndex(of: "T") else { return false }
  let date = text[..<designator]
  let time = text[text.index(after: designator)...]
  if date.isEmpty { return isTime(time) }
  let isDayOfMonth = Digits(date).shape == "---dd" && CardDate(String(date)) != nil
  return isDayOfMonth && isWholeTime(time)
}

/// - SeeAlso: RFC 6350, section 4.3.2 (`time`).
private func isTime(_ text: Substring) -> Bool {
  // What is left out in front is said by hyphens, and is any.
  switch text.prefix(while: { $0 == "-" }).count {
  case 0: isWholeTime(text)
  case 1: isWholeTime("00" + text.dropFirst()) && text.dropFirst().first?.isNumber == true
  case 2: isWholeTime("0000" + text.dropFirst(2)) && text.dropFirst(2).first?.isNumber == true
  default: false
  }
}

/// - SeeAlso: RFC 6350, section 4.3.2 (`time-notrunc`).
private func isWholeTime(_ text: Substring) -> Bool {
  let clock = text.prefix { !"Z+-".contains($0) }
  return ["dd", "dddd", "dddddd"].contains(Digits(clock).shape)
    && !text.dropFirst(clock.count).contains(":") && CardTime(text) != nil
}
