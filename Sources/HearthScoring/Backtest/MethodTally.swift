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
