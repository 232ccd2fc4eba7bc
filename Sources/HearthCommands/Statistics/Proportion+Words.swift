import HearthDomain

extension Proportion {
  /// A bar and the share, or that there are too few.
  var barWords: String {
    guard let share else { return "too few to say (\(whole))" }
    return "\(bar(share, of: 1))\(percent(share)), \(part) of \(whole)"
  }

  /// The share as a table has it: nothing if nothing is known.
  var cell: Cell {
    guard let share else { return Cell(.null, text: whole == 0 ? "" : "too few (\(whole))") }
    return Cell(.double(share), text: "\(percent(share)) of \(whole)")
  }
}

extension Durations {
  /// The median as a table has it: nothing if nothing is known.
  var cell: Cell {
    guard let medianDays else { return Cell(.null, text: count == 0 ? "" : "too few (\(count))") }
    return Cell(.double(medianDays), text: spanned(medianDays))
  }
}
