/// A number with a fixed count of decimals, rounded half away from zero: `0.62`.
func fixed(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let units = Int64((abs(value) * scale).rounded())
  let sign = value < 0 && units > 0 ? "-" : ""
  guard digits > 0 else { return sign + String(units) }
  let fraction = String(units % Int64(scale))
  let padding = String(repeating: "0", count: digits - fraction.count)
  return "\(sign)\(units / Int64(scale)).\(padding)\(fraction)"
}

/// A number of days as people say it: one decimal below ten, none above.
func rounded(_ days: Double) -> String {
  days < 9.95 ? fixed(days, digits: 1) : fixed(days, digits: 0)
}

/// A count with its noun: `1 touch`, `2 touches`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// A share in whole per cent: `75 %`.
func percent(_ share: Double) -> String {
  fixed(share * 100, digits: 0) + " %"
}
