import HearthDomain

extension Contact.Details {
  /// These details with what `other` says added or put in place; what `other` lacks is kept.
  ///
  /// A new organization ends the stay at the one before, on `today`.
  func merging(_ other: Contact.Details, on today: Day) -> Contact.Details {
    var merged = self
    if !other.displayName.contains("@") {
      merged.displayName = other.displayName
      merged.name = other.name.joined.isEmpty ? merged.name : other.name
    }
    merged.nickname = other.nickname ?? nickname
    merged.pronouns = other.pronouns ?? pronouns
    merged.role = other.role == .other ? role : other.role
    merged.title = other.title ?? title
    merged.status = other.status == .active ? status : other.status
    merged.snoozedUntil = other.snoozedUntil ?? snoozedUntil
    // When a snooze of a file was set isn't known.
    if merged.snoozedUntil != snoozedUntil { merged.snoozedAt = nil }
    merged.tier = other.tier ?? tier
    merged.timeZone = other.timeZone ?? timeZone
    merged.birthday = other.birthday ?? birthday
    merged.note = other.note.isEmpty ? note : other.note
    merged.cadence = other.cadence ?? cadence
    merged.emails.add(other.emails) { $0.address.lowercased() }
    merged.phones.add(other.phones) { String($0.number.filter(\.isNumber)) }
    merged.addresses.add(other.addresses) { $0 }
    merged.links.add(other.links) { $0.linkedInHandle ?? $0.url }
    for affiliation in other.affiliations { merged.join(affiliation, on: today) }
    merged.tags = tags.addingTags(other.tags)
    return merged
  }
}

extension Array {
  /// Appends those of `others` whose key no element has yet.
  fileprivate mutating func add<Key: Hashable>(_ others: [Element], key: (Element) -> Key) {
    var known = Set(map(key))
    for other in others where known.insert(key(other)).inserted {
      append(other)
    }
  }
}
