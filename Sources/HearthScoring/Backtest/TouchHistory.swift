public import HearthDomain

/// A day on which a contact was touched, and what it adds to the strength.
public struct TouchDay: Hashable, Sendable {
  public let day: Day
  /// The heaviest of the day's touches, which counts once; see ``TouchWeights``.
  public let weight: Double

  public init(day: Day, weight: Double) {
    self.day = day
    self.weight = weight
  }
}

/// The days on which one contact was touched, each once, in order.
public struct ContactHistory: Hashable, Sendable {
  /// The contact's name, whatever the input calls it.
  public let contact: String
  public let days: [TouchDay]
}

/// Every contact of one owner.
public struct OwnerHistory: Hashable, Sendable {
  /// The owner's name, whatever the input calls it.
  public let owner: String
  /// In the order of their names.
  public let contacts: [ContactHistory]
}

/// Who was touched by whom on which day: all that a backtest reads.
public struct TouchHistory: Hashable, Sendable {
  /// In the order of their names, so that no figure depends on the order of the input.
  public let owners: [OwnerHistory]
  /// From the first touch-day to the last; `nil` if there is none.
  public let span: ClosedRange<Day>?

  init(owners: [OwnerHistory]) {
    self.owners = owners
    let ends = owners.flatMap(\.contacts).compactMap { contact in
      contact.days.first.flatMap { first in contact.days.last.map { (first.day, $0.day) } }
    }
    let first = ends.map(\.0).min()
    span = first.flatMap { first in ends.map(\.1).max().map { first...$0 } }
  }
}
