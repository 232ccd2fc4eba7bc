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

/// One method's metrics as they come in, cell by cell and owner by owner.
struct MethodTally {
  let method: BacktestMethod
  private(set) var areaUnderCurve = OwnerMeans()
  private var spearman = OwnerMeans()
  private var precisionAtTen = OwnerMeans()
  private var captureAtTen = OwnerMeans()

  init(_ method: BacktestMethod) {
    self.method = method
  }

  mutating func add(_ cell: [RelationshipCutoff]) {
    let metrics = CellMetrics(of: cell, method)
    areaUnderCurve.add(metrics.areaUnderCurve)
    spearman.add(metrics.spearman)
    precisionAtTen.add(metrics.precisionAtTen)
    captureAtTen.add(metrics.captureAtTen)
  }

  mutating func endOwner() {
    areaUnderCurve.endOwner()
    spearman.endOwner()
    precisionAtTen.endOwner()
    captureAtTen.endOwner()
  }

  func report(_ calibration: Calibration?) -> BacktestReport.Row {
    BacktestReport.Row(
      method: method, areaUnderCurve: areaUnderCurve.mean,
      interval: Bootstrap.interval(ofMeanOf: areaUnderCurve.values),
      precisionAtTen: precisionAtTen.mean, spearman: spearman.mean,
      captureAtTen: captureAtTen.mean, calibration: calibration)
  }
}
