extension Contact.Details {
  /// Puts the contact at an organization as of `today`; a stay elsewhere ends, and is kept.
  ///
  /// Where the contact is there already, only the department and the title are put in place.
  public mutating func join(_ affiliation: Affiliation, on today: Day) {
    mergeAffiliations([affiliation], since: [], on: today)
  }

  /// Ends every stay that hasn't ended.
  public mutating func leave(on today: Day) {
    leave(on: today) { _ in true }
  }

  /// Puts a title in place, which the places of work that had the old one take on.
  public mutating func setTitle(_ new: String?) {
    for place in affiliations.indices
    where affiliations[place].isCurrent && affiliations[place].title == title && title != nil {
      affiliations[place].title = new
    }
    title = new
  }

  /// Joins the organizations that are new among `others` since `base`.
  ///
  /// A stay at one that `others` no longer names ends, and is kept; where nothing new came in its place
  /// it is merely missing, and goes on. One that the owner has ended since doesn't begin anew because its
  /// title changed.
  mutating func mergeAffiliations(
    _ others: [Affiliation], since base: [Affiliation], on today: Day
  ) {
    guard others != base else { return }
    let before = Dictionary(base.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var newcomers: [Affiliation] = []
    for other in others where other != before[other.key] {
      if let ending = other.endedOn {
        end(other, on: ending, wasCurrent: before[other.key]?.isCurrent == true)
      } else if let place = currentStay(at: other) {
        update(place, by: other, since: before[other.key])
      } else if before[other.key]?.isCurrent != true {
        newcomers.append(other)
      }
    }
    guard let first = newcomers.first else { return }
    if !affiliations.isEmpty {
      for index in newcomers.indices {
        newcomers[index].startedOn = newcomers[index].startedOn ?? today
      }
    }
    let named = Set(others.map(\.key))
    leave(on: today) { stay in
      !named.contains(stay.key) && (base.isEmpty || before[stay.key] != nil)
    }
    let isFirst = first.key == others.first?.key
    let place = isFirst ? 0 : affiliations.lastIndex(where: \.isCurrent).map { $0 + 1 } ?? 0
    affiliations.insert(contentsOf: newcomers, at: place)
  }

  private func currentStay(at other: Affiliation) -> Int? {
    affiliations.firstIndex { $0.key == other.key && $0.isCurrent }
  }

  private mutating func update(
    _ place: Int, by other: Affiliation, since base: Affiliation?
  ) {
    affiliations[place].department.adopt(other.department, since: base?.department)
    // The title on the card is not repeated where it was unsaid.
    if affiliations[place].title != nil || other.title != title {
      affiliations[place].title.adopt(other.title, since: base?.title)
    }
  }

  /// Takes in a stay that ended: the one that is thought to last, or one that isn't known.
  private mutating func end(_ other: Affiliation, on day: Day, wasCurrent: Bool) {
    if wasCurrent, let place = currentStay(at: other) {
      affiliations[place].endedOn = max(day, affiliations[place].startedOn ?? day)
    } else if !affiliations.contains(where: { $0.key == other.key }) {
      affiliations.append(other)
    }
  }

  private mutating func leave(on today: Day, where isLeft: (Affiliation) -> Bool) {
    for index in affiliations.indices
    where affiliations[index].isCurrent && isLeft(affiliations[index]) {
      affiliations[index].endedOn = max(today, affiliations[index].startedOn ?? today)
    }
  }
}

extension Affiliation {
  var key: String { organization.lowercased() }

  fileprivate var isCurrent: Bool { endedOn == nil }
}
