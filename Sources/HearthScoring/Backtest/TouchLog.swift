public import HearthDomain

/// Gathers touches whose days are known, in any order.
public struct TouchLog: Sendable {
  private var weightsByOwner: [String: [String: [Day: Double]]] = [:]

  public init() {}

  /// Takes in a touch; of the touches of one day the heaviest counts.
  public mutating func append(owner: String, contact: String, on day: Day, weight: Double = 1) {
    let heaviest = weightsByOwner[owner]?[contact]?[day] ?? 0
    weightsByOwner[owner, default: [:]][contact, default: [:]][day] = max(heaviest, weight)
  }

  /// What was gathered so far.
  public func history() -> TouchHistory {
    let owners = weightsByOwner.sorted { Self.precedes($0.key, $1.key) }.map { owner, contacts in
      OwnerHistory(
        owner: owner,
        contacts: contacts.sorted { Self.precedes($0.key, $1.key) }.map { contact, weights in
          ContactHistory(contact: contact, days: Self.days(of: weights))
        })
    }
    return TouchHistory(owners: owners)
  }

  private static func days(of weights: [Day: Double]) -> [TouchDay] {
    weights.map { TouchDay(day: $0.key, weight: $0.value) }.sorted { $0.day < $1.day }
  }

  /// Shorter names first, so that numbers stand in the order of numbers.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    (left.utf8.count, left) < (right.utf8.count, right)
  }
}
