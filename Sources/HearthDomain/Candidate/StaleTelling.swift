/// That somebody holds a value of a fact which isn't so any more.
public struct StaleTelling: Hashable, Sendable {
  public let contact: Contact.ID
  public let key: Fact.Key
  /// What they were told last.
  public let told: Fact.Version
  public let toldAt: Instant
  /// What is so now.
  public let current: Fact.Version
}

extension Fact {
  /// Who holds an old value of the fact as of `now`: the strongest relationship first, then by contact.
  ///
  /// What somebody was told last counts. An old version that says what the current one says is no
  /// news; `strength` is 0 for those it doesn't name.
  public func staleTellings(
    _ tellings: some Sequence<Telling>, strength: [Contact.ID: Double], asOf now: Instant
  ) -> [StaleTelling] {
    guard let current = current(asOf: now) else { return [] }
    let stale = lastTold(tellings, asOf: now).compactMap { contact, last in
      key.means(last.version.value, current.value)
        ? nil
        : StaleTelling(
          contact: contact, key: key, told: last.version, toldAt: last.at, current: current)
    }
    return stale.sorted { left, right in
      let (strong, other) = (strength[left.contact] ?? 0, strength[right.contact] ?? 0)
      return strong != other ? strong > other : left.contact < right.contact
    }
  }

  /// What a contact was told of the fact last, by `now`; `nil` if nothing.
  public func version(
    toldTo contact: Contact.ID, _ tellings: some Sequence<Telling>, asOf now: Instant
  ) -> Version? {
    lastTold(tellings.filter { $0.contact == contact }, asOf: now)[contact]?.version
  }

  /// What each contact was told of the fact last, by `now`.
  public func lastTold(
    _ tellings: some Sequence<Telling>, asOf now: Instant
  ) -> [Contact.ID: (version: Version, at: Instant)] {
    let byID = Dictionary(versions.map { ($0.id, $0) }) { first, _ in first }
    var last: [Contact.ID: (version: Version, at: Instant)] = [:]
    for telling in tellings where telling.at <= now {
      guard let version = byID[telling.version] else { continue }
      let known = last[telling.contact]
      // Told two at once, the newer version is what they hold.
      if known.map({
        ($0.at, $0.version.since, $0.version.id) < (telling.at, version.since, version.id)
      })
        ?? true
      {
        last[telling.contact] = (version, telling.at)
      }
    }
    return last
  }
}
