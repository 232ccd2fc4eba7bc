/// The mean of the numbers that there are.
struct RunningMean {
  private var sum = 0.0
  private var count = 0

  mutating func add(_ number: Double?) {
    guard let number else { return }
    sum += number
    count += 1
  }

  /// `nil` if there was no number.
  var value: Double? { count == 0 ? nil : sum / Double(count) }
}

/// A metric's mean over the cut-offs of each owner, and over the owners.
///
/// Owners count alike, however many relationships and cut-offs they have.
struct OwnerMeans {
  /// The mean of each owner that has one.
  private(set) var values: [Double] = []
  /// The cut-offs that had a number, over all owners.
  private(set) var cellCount = 0
  private var current = RunningMean()

  mutating func add(_ number: Double?) {
    current.add(number)
    cellCount += number == nil ? 0 : 1
  }

  /// Goes on to the next owner.
  mutating func endOwner() {
    if let value = current.value { values.append(value) }
    current = RunningMean()
  }

  /// The mean over the owners that have one.
  var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
}
