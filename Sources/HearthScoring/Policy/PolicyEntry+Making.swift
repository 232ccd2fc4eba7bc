extension PolicyEntry {
  typealias NumberPath = any WritableKeyPath<Policy, Double> & Sendable
  typealias CountPath = any WritableKeyPath<Policy, Int> & Sendable

  /// A number in `range`.
  init(
    _ key: String, _ unit: Unit, _ range: ClosedRange<Double>, _ path: NumberPath,
    _ summary: String, _ source: Source
  ) {
    self.init(
      key: key, unit: unit, summary: summary, source: source, field: .number(path, range))
  }

  /// A whole number in `range`.
  init(
    _ key: String, _ unit: Unit, _ range: ClosedRange<Int>, _ path: CountPath, _ summary: String,
    _ source: Source
  ) {
    self.init(key: key, unit: unit, summary: summary, source: source, field: .count(path, range))
  }

  /// The points, lead and grace of a deadline; `name` is what is due.
  static func deadline(
    _ key: String, _ name: String, _ points: NumberPath, _ lead: NumberPath, _ grace: NumberPath,
    _ source: Source
  ) -> [PolicyEntry] {
    [
      PolicyEntry("\(key).points", .points, 0...1000, points, "The points of \(name).", source),
      PolicyEntry(
        "\(key).lead", .days, 0...3650, lead, "How long before the date \(name) begins to count.",
        source),
      PolicyEntry(
        "\(key).grace", .days, 0...3650, grace, "How long after the date \(name) counts in full.",
        source),
    ]
  }
}
