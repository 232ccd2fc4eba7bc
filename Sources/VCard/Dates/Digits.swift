/// The digits of a text, and how they stand in it.
struct Digits {
  /// The text with a `d` for each digit.
  let shape: String
  private let digits: [Int]

  init(_ text: Substring) {
    var shape = ""
    var digits: [Int] = []
    for character in text {
      if character.isASCII, let digit = character.wholeNumberValue {
        digits.append(digit)
        shape.append("d")
      } else {
        shape.append(character)
      }
    }
    self.shape = shape
    self.digits = digits
  }

  /// The number that some of the digits make, 0 where there are none.
  subscript(range: Range<Int>) -> Int {
    digits[range.clamped(to: digits.indices)].reduce(0) { 10 * $0 + $1 }
  }
}

/// A number with zeros in front.
func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
