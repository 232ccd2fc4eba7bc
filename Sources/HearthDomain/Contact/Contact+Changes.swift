/// One field of a contact, before and after; `nil` where there was or is nothing.
public struct FieldChange: Hashable, Sendable {
  /// What the field is called on the command line, such as `phone`.
  public let field: String
  public let before: String?
  public let after: String?

  public init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

extension Contact.Details {
  /// What differs from `old`, field by field; in a list value by value.
  public func changes(from old: Contact.Details) -> [FieldChange] {
    guard self != old else { return [] }
    let fields = zip(old.fields, fields).compactMap { before, after in
      before.value == after.value
        ? nil : FieldChange(field: after.name, before: before.value, after: after.value)
    }
    return fields
      + zip(old.lists, lists).flatMap { before, after in
        Self.changes(in: after.name, from: before.values, to: after.values)
      }
  }

  /// What `other` no longer says, though it did when it was `base`, and these details still say.
  public func unsaid(
    by other: Contact.Details, since base: Contact.Details
  ) -> [FieldChange] {
    other.changes(from: base).filter { change in
      change.after == nil
        && (fields.contains { $0.name == change.field && $0.value == change.before }
          || lists.contains { list in
            list.name == change.field && list.values.contains { $0.text == change.before }
          })
    }
  }

  private typealias Field = (name: String, value: String?)
  private typealias List = (name: String, values: [ListedValue])

  /// A value of a list: what it is known by, and all of it.
  private struct ListedValue: Hashable {
    let key: String
    let text: String

    init(key: String, text: String) {
      self.key = key
      self.text = text
    }

    /// A value with what it is for before it, as it is said on the command line.
    init(_ value: String, label: String?) {
      self.init(key: value, text: label.map { "\($0):\(value)" } ?? value)
    }
  }

  private var fields: [Field] {
    [
      ("name", displayName), ("prefix", name.prefix.unlessEmpty), ("given", name.given.unlessEmpty),
      ("middle", name.additional.unlessEmpty), ("family", name.family.unlessEmpty),
      ("suffix", name.suffix.unlessEmpty), ("nickname", nickname), ("pronouns", pronouns),
      ("role", role.rawValue), ("title", title), ("tier", tier?.rawValue), ("timezone", timeZone),
      ("birthday", birthday?.description), ("cadence", cadence?.description),
      ("status", status.rawValue), ("snoozed", snoozedUntil?.description),
      ("note", note.unlessEmpty),
    ]
  }

  private var lists: [List] {
    [
      ("email", emails.map { ListedValue($0.address, label: $0.label) }),
      ("phone", phones.map { ListedValue($0.number, label: $0.label) }),
      ("address", addresses.map { ListedValue($0.parts, label: $0.label) }),
      ("link", links.map { ListedValue($0.url, label: nil) }),
      ("org", affiliations.map { ListedValue(key: $0.organization, text: $0.text) }),
      ("tag", tags.map { ListedValue($0, label: nil) }),
    ]
  }

  /// A value that changed, or that took another's place; those that came or went; or else the order.
  private static func changes(
    in field: String, from old: [ListedValue], to new: [ListedValue]
  ) -> [FieldChange] {
    let (known, kept) = (Set(old), Set(new))
    var gone = old.filter { !kept.contains($0) }
    var changes: [FieldChange] = []
    let come = new.filter { !known.contains($0) }
    for value in come {
      let place = gone.firstIndex { $0.key == value.key } ?? gone.indices.first
      let before = place.map { gone.remove(at: $0) }
      changes.append(FieldChange(field: field, before: before?.text, after: value.text))
    }
    changes += gone.map { FieldChange(field: field, before: $0.text, after: nil) }
    if changes.isEmpty, old != new {
      let texts = [old, new].map { $0.map(\.text).joined(separator: ", ") }
      changes = [FieldChange(field: field, before: texts[0], after: texts[1])]
    }
    return changes
  }
}

extension PostalAddress {
  /// The parts as they are said on the command line.
  public var parts: String {
    [street, locality, region, postalCode, country].joined(separator: "; ")
  }
}

extension Affiliation {
  fileprivate var text: String {
    let place = [title, department, organization].compactMap(\.self).joined(separator: ", ")
    return endedOn.map { "\(place), until \($0)" } ?? place
  }
}

extension String {
  fileprivate var unlessEmpty: String? { isEmpty ? nil : self }
}
