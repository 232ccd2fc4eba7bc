extension Contact.Details {
  /// These details with what `other` says added or put in place; what `other` lacks is kept.
  ///
  /// With a `base`, which is what `other` said when it was last taken, only what changed since is: what
  /// the owner changed meanwhile stays. A value of a list that another took the place of is replaced
  /// where it stands; one that is merely missing is kept. A note is never lost: where both sides
  /// changed it, theirs is added to the owner's. Without a base a note is put in place.
  ///
  /// A new organization ends the stay at the one before, on `today`. By `plan` phone numbers are read
  /// that don't begin with a country's code.
  public func merging(
    _ other: Contact.Details, since base: Contact.Details? = nil, on today: Day,
    plan: NumberingPlan? = nil
  ) -> Contact.Details {
    guard other != base else { return self }
    var merged = self
    let before = base ?? Contact.Details(displayName: "")
    merged.adoptFields(of: other, since: before)
    merged.note =
      base == nil && !other.note.isEmpty
      ? other.note : note.merging(other.note, since: before.note)
    merged.mergeLists(of: other, since: before, plan: plan)
    merged.mergeAffiliations(other.affiliations, since: before.affiliations, on: today)
    return merged
  }

  /// Puts in place the fields of one value that `other` has and `base` hadn't.
  private mutating func adoptFields(of other: Contact.Details, since base: Contact.Details) {
    adoptName(of: other, since: base)
    nickname.adopt(other.nickname, since: base.nickname)
    pronouns.adopt(other.pronouns, since: base.pronouns)
    if other.role != base.role, other.role != .other { role = other.role }
    title.adopt(other.title, since: base.title)
    if other.status != base.status, other.status != .active { status = other.status }
    let snooze = snoozedUntil
    snoozedUntil.adopt(other.snoozedUntil, since: base.snoozedUntil)
    // When a snooze of a file was set isn't known.
    if snoozedUntil != snooze { snoozedAt = nil }
    tier.adopt(other.tier, since: base.tier)
    timeZone.adopt(other.timeZone, since: base.timeZone)
    if other.birthday?.isLess(than: birthday) != true {
      birthday.adopt(other.birthday, since: base.birthday)
    }
    cadence.adopt(other.cadence, since: base.cadence)
  }

  /// Puts in place what the contact is called, unless that is less than what is known.
  private mutating func adoptName(of other: Contact.Details, since base: Contact.Details) {
    guard other.isNamed || !isNamed else { return }
    if base.displayName.isEmpty, isLess(other) { return }
    if other.displayName != base.displayName { displayName = other.displayName }
    name.adoptParts(of: other.name, since: base.name)
  }

  /// Whether the name of `other` is a shorter form of this one, or has no family name, as a label such as
  /// "Recruiting" has none, while this one has.
  private func isLess(_ other: Contact.Details) -> Bool {
    guard other.displayName != displayName else { return false }
    return other.displayName.comparableWords.isShorterForm(of: displayName.comparableWords)
      || other.name.family.isEmpty && !name.family.isEmpty
  }

  /// Whether the display name is somebody's, not an organization, an address or a number in its stead.
  private var isNamed: Bool {
    !displayName.contains("@") && displayName.contains(where: \.isLetter)
      && !affiliations.contains { $0.organization.comparable == displayName.comparable }
      && !(name.joined.isEmpty && nickname == displayName)
  }

  private mutating func mergeLists(
    of other: Contact.Details, since base: Contact.Details, plan: NumberingPlan?
  ) {
    var emailMerge = ListMerge(base: base.emails, theirs: other.emails, isRanked: true) {
      $0.address.lowercased()
    } adopt: { email, before, after in
      if before.address != after.address { email.address = after.address }
      email.label.adopt(after.label, since: before.label)
    }
    emailMerge.merge(into: &emails)
    var phoneMerge = ListMerge(base: base.phones, theirs: other.phones, isRanked: true) {
      $0.identity(in: plan)
    } adopt: { phone, before, after in
      if before.number != after.number { phone.number = after.number }
      phone.label.adopt(after.label, since: before.label)
    }
    phoneMerge.merge(into: &phones)
    var addressMerge = ListMerge(base: base.addresses, theirs: other.addresses) {
      $0.unlabelled
    } adopt: { address, before, after in
      let label = address.label
      if before.unlabelled != after.unlabelled { address = after }
      address.label = label
      address.label.adopt(after.label, since: before.label)
    }
    addressMerge.merge(into: &addresses)
    var linkMerge = ListMerge(base: base.links, theirs: other.links) {
      $0.identity
    } adopt: { link, _, after in
      link = after
    }
    linkMerge.merge(into: &links)
    mergeTags(of: other.tags, since: base.tags)
  }

  private mutating func mergeTags(of others: [String], since base: [String]) {
    guard others != base else { return }
    var merged = tags
    var merge = ListMerge(base: base, theirs: others) {
      $0.lowercased()
    } adopt: { tag, _, after in
      tag = after
    }
    merge.merge(into: &merged)
    tags = [].addingTags(merged)
  }
}

extension Optional where Wrapped: Equatable {
  /// Takes a value that changed since `base`; none blanks nothing.
  mutating func adopt(_ other: Wrapped?, since base: Wrapped?) {
    if let other, other != base { self = other }
  }
}

extension String {
  /// This text with what changed between `base` and `other` put in place, or added where that can't be
  /// done.
  fileprivate func merging(_ other: String, since base: String) -> String {
    if other == base || other.isEmpty || rangeOfWhole(other) != nil { return self }
    if isEmpty || self == base || other.rangeOfWhole(self) != nil { return other }
    if let range = rangeOfWhole(base) { return replacingCharacters(in: range, with: other) }
    return self + "\n\n" + other
  }

  /// Where `text` stands as such, not inside of a word.
  private func rangeOfWhole(_ text: String) -> Range<Index>? {
    guard !text.isEmpty else { return nil }
    return ranges(of: text).first { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      return ![before, after].contains { $0?.isLetter == true || $0?.isNumber == true }
    }
  }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var text = self
    text.replaceSubrange(range, with: other)
    return text
  }
}

extension PersonName {
  /// Takes the parts that changed since `base`; one that is missing blanks nothing.
  fileprivate mutating func adoptParts(of other: PersonName, since base: PersonName) {
    for part in [\PersonName.prefix, \.given, \.additional, \.family, \.suffix]
    where !other[keyPath: part].isEmpty && other[keyPath: part] != base[keyPath: part] {
      self[keyPath: part] = other[keyPath: part]
    }
  }
}

extension PhoneNumber {
  /// What makes a contact's number one and not another: an extension counts, and so does a short one.
  func identity(in plan: NumberingPlan?) -> String {
    let digits = String(number.filter(\.isNumber))
    if let whole = e164(in: plan)?.dropFirst(), digits.hasSuffix(whole.suffix(6)) {
      return String(whole)
    }
    return digits.isEmpty ? number : digits
  }
}

extension PostalAddress {
  var unlabelled: PostalAddress {
    var address = self
    address.label = nil
    return address
  }
}
