public import HearthDomain

/// Gathers touches whose days are known, in any order.
public struct TouchLog: Sendable {
  private var touches: [ContactKey: [TouchDay]] = [:]

  public init() {}

  /// Takes in a touch; of the touches of one day the heaviest counts.
  public mutating func append(owner: String, contact: String, on day: Day, weight: Double = 1) {
    touches[ContactKey(owner: owner, contact: contact), default: []]
      .append(TouchDay(day: day, weight: weight))
  }

  /// What was gathered so far.
  public func history() -> TouchHistory {
    var owners: [OwnerHistory] = []
    var contacts: [ContactHistory] = []
    let keys = touches.keys.sorted()
    for (index, key) in keys.enumerated() {
      contacts.append(ContactHistory(contact: key.contact, days: days(of: key)))
      if index + 1 == keys.count || keys[index + 1].owner != key.owner {
        owners.append(OwnerHistory(owner: key.owner, contacts: contacts))
        contacts = []
      }
    }
    return TouchHistory(owners: owners)
  }

  /// The touch-days in order, each once.
  private func days(of key: ContactKey) -> [TouchDay] {
    var days: [TouchDay] = []
    // The heaviest touch of a day comes first, and the others are passed over.
    for touch in (touches[key] ?? []).sorted(by: Self.precedes) where touch.day != days.last?.day {
      days.append(touch)
    }
    return days
  }

  private static func precedes(_ left: TouchDay, _ right: TouchDay) -> Bool {
    left.day == right.day ? left.weight > right.weight : left.day < right.day
  }
}
