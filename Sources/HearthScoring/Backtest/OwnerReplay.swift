import HearthDomain

/// One owner's contacts, replayed from cut-off to cut-off.
struct OwnerReplay {
  private let owner: String
  private var contacts: [ContactReplay]
  /// The days on which the owner was in touch with anybody, in order.
  private let activeDays: [Day]
  /// The number of active days up to the latest cut-off.
  private var position = 0

  init(_ history: OwnerHistory) {
    owner = history.owner
    contacts = history.contacts.map(ContactReplay.init)
    var days: Set<Day> = []
    for contact in history.contacts {
      for touch in contact.days { days.insert(touch.day) }
    }
    activeDays = days.sorted()
  }

  /// The relationships that count at `cutoff`, which must not go back.
  ///
  /// None if the owner was in touch with nobody within the window: whoever has left, or has not begun,
  /// lets every relationship fall silent alike.
  mutating func cell(at cutoff: Day, _ plan: BacktestPlan) -> [RelationshipCutoff] {
    while position < activeDays.count, activeDays[position] <= cutoff { position += 1 }
    guard position < activeDays.count,
      activeDays[position] <= cutoff.adding(days: plan.windowDays)
    else { return [] }
    return contacts.indices.compactMap { index in
      contacts[index].advance(to: cutoff, weights: plan.policy.touches)
      return contacts[index].relationship(of: owner, at: cutoff, plan)
    }
  }
}
