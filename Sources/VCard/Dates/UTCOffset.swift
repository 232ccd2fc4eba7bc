/// How far local time is ahead of UTC.
struct UTCOffset: Equatable {
  let minutes: Int

  init(minutes: Int) {
    self.minutes = minutes
  }

  /// The offset that `text` is, such as `+01:00`, `-0500` or `Z`; `nil` if it is none.
  init?(_ text: Substring) {
    guard let sign = text.first else { return nil }
    let digits = Digits(text.dropFirst())
    switch (sign, digits.shape) {
    case ("Z", ""), ("z", ""): minutes = 0
    case ("+", "dd"), ("+", "dddd"), ("+", "dd:dd"): minutes = digits[0..<2] * 60 + digits[2..<4]
    case ("-", "dd"), ("-", "dddd"), ("-", "dd:dd"): minutes = -digits[0..<2] * 60 - digits[2..<4]
    default: return nil
    }
  }

  /// Such as `+01:00` with a colon for a separator.
  func written(separator: String) -> String {
    let sign = minutes < 0 ? "-" : "+"
    return sign + padded(abs(minutes) / 60) + separator + padded(abs(minutes) % 60)
  }
}
