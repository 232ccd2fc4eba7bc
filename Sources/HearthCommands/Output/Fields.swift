import HearthDomain

/// Names and values in two columns, as a record is shown to a person.
struct Fields {
  private var lines: [(name: String, value: String)] = []

  /// Adds a line, unless there is nothing to say.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    lines.append((inert(name), inert(value)))
  }

  var bytes: [UInt8] {
    let width = lines.map { $0.name.displayWidth }.max() ?? 0
    return lines.flatMap { line -> [UInt8] in
      let padding = String(repeating: " ", count: width - line.name.displayWidth + 2)
      return Array((line.name + padding + line.value + "\n").utf8)
    }
  }
}
