extension Contact.Details {
  /// What these details, which were written down at some time, are to be compared with: `base`, and of
  /// theirs what is among `former` ones.
  ///
  /// What the owner has changed since then is so told from what somebody else has put in. `plan` is as in
  /// ``merging(_:since:on:plan:)``.
  public func base(
    _ base: Contact.Details?, recalling former: [Contact.Details], plan: NumberingPlan? = nil
  ) -> Contact.Details {
    var base = base ?? Contact.Details(displayName: "", name: PersonName())
    recallFields(in: &base, from: former)
    recall(\.emails, in: &base, from: former) { $0.address.lowercased() }
    recall(\.phones, in: &base, from: former) { $0.identity(in: plan) }
    recall(\.addresses, in: &base, from: former, by: \.unlabelled)
    recall(\.links, in: &base, from: former, by: \.identity)
    recall(\.affiliations, in: &base, from: former, by: \.key)
    recall(\.tags, in: &base, from: former) { $0.lowercased() }
    return base
  }

  private func recallFields(in base: inout Contact.Details, from former: [Contact.Details]) {
    recall(\.displayName, in: &base, from: former)
    recall(\.name, in: &base, from: former)
    recall(\.nickname, in: &base, from: former)
    recall(\.pronouns, in: &base, from: former)
    recall(\.role, in: &base, from: former)
    recall(\.title, in: &base, from: former)
    recall(\.tier, in: &base, from: former)
    recall(\.timeZone, in: &base, from: former)
    recall(\.birthday, in: &base, from: former)
    recall(\.note, in: &base, from: former)
    recall(\.status, in: &base, from: former)
    recall(\.snoozedUntil, in: &base, from: former)
    recall(\.cadence, in: &base, from: former)
  }

  private func recall<Value: Equatable>(
    _ field: WritableKeyPath<Contact.Details, Value>, in base: inout Contact.Details,
    from former: [Contact.Details]
  ) {
    let value = self[keyPath: field]
    if former.contains(where: { $0[keyPath: field] == value }) { base[keyPath: field] = value }
  }

  private func recall<Value, Key: Hashable>(
    _ list: WritableKeyPath<Contact.Details, [Value]>, in base: inout Contact.Details,
    from former: [Contact.Details], by key: (Value) -> Key
  ) {
    let known = Set(former.flatMap { $0[keyPath: list] }.map(key))
    let present = Set(base[keyPath: list].map(key))
    base[keyPath: list] += self[keyPath: list].filter {
      known.contains(key($0)) && !present.contains(key($0))
    }
  }
}
