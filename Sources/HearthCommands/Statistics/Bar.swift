/// A bar as long as the share of `value` in `largest`, with a space after it; empty for nothing.
func bar(_ value: Double, of largest: Double) -> String {
  guard value > 0, largest > 0 else { return "" }
  let length = Int((min(1, value / largest) * 40).rounded(.up))
  return String(repeating: "█", count: length) + " "
}
