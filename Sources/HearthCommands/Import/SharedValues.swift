import HearthDomain

/// What cards share with contacts whose names don't allow them to be one, told once for each value: a
/// switchboard may be on thousands of cards.
struct SharedValues {
  private struct Finding {
    /// The first card that shares the value, and what was to be told of that.
    let first: String
    var otherCount = 0
  }

  private var findings: [String: Finding] = [:]
  /// The values in the order in which they were found.
  private var order: [String] = []

  /// How many values are held; what comes beyond is told card by card.
  static let limit = 10_000

  /// Notes what a card shares; returns whether it will be told in ``lines``.
  mutating func note(_ warning: CardWarning, at place: String) -> Bool {
    guard let value = warning.sharedValue else { return false }
    if findings[value] != nil {
      findings[value]?.otherCount += 1
      return true
    }
    guard order.count < Self.limit else { return false }
    findings[value] = Finding(first: "\(place): \(warning.text)")
    order.append(value)
    return true
  }

  /// A line for each value.
  var lines: [String] {
    order.compactMap { findings[$0] }.map { finding in
      switch finding.otherCount {
      case 0: finding.first
      case 1: "\(finding.first), as does another card"
      default: "\(finding.first), as do \(finding.otherCount) other cards"
      }
    }
  }
}
