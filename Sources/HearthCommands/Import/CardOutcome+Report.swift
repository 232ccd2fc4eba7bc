import HearthDomain

extension CardOutcome {
  /// Why the card was left out, if it was.
  var reason: String? {
    guard case .skipped(let reason) = action else { return nil }
    return reason
  }

  /// The contact it is about; one that would be new has no number yet.
  func affectedContact(isDryRun: Bool) -> Contact.ID? {
    isDryRun && match == nil ? nil : contact
  }

  /// What was done, or would be; `nil` where there is nothing to say.
  func line(isDryRun: Bool) -> String? {
    let who = affectedContact(isDryRun: isDryRun).map { "\($0) \(name)" } ?? name
    switch action {
    case .added: return (isDryRun ? "Would add " : "Added ") + who
    case .updated(let changes):
      let known = match.map { " (known by \($0.words))" } ?? ""
      let what = changes.isEmpty ? "the card alone" : changes.map(\.words).joined(separator: "; ")
      return (isDryRun ? "Would update " : "Updated ") + who + known + ": " + what
    case .unchanged, .skipped: return nil
    }
  }

  /// What is told to scripts of the card, which came from `file`.
  func record(in file: String?, isDryRun: Bool) -> JSONValue {
    let contact = affectedContact(isDryRun: isDryRun)
    return .object([
      "number": .optional(number), "line": .optional(line), "file": .optional(file),
      "name": .string(name), "contact": .optional(contact?.rawValue),
      "action": .string(action.word), "match": .optional(match?.rawValue),
      "changes": .array(action.changes.map(\.record)), "kept": .array(unsaid.map(\.record)),
      "reason": .optional(reason),
      "warnings": .array(warnings.map { .string($0.text) }),
    ])
  }
}

extension CardOutcome {
  /// What stays though the folder's card has it no more, a sentence without its subject each.
  var keptLines: [String] {
    guard let contact else { return [] }
    return unsaid.map { value in
      let kept =
        "no longer has \(value.field) \(excerpt(value.before ?? "")), which stays, and goes back "
        + "with the next export"
      return value.removal(from: contact).map { "\(kept); '\($0)' removes it" } ?? kept
    }
  }
}

extension FieldChange {
  /// The command that takes a value off a contact; `nil` if there is none for such a value.
  fileprivate func removal(from contact: Contact.ID) -> String? {
    let (edit, value) = (["hearth", "contact", "edit", "\(contact)"], before ?? "")
    switch field {
    case "email", "phone", "address", "link": return shellWords(edit + ["--remove", value])
    case "tag": return shellWords(["hearth", "contact", "tag", "\(contact)", value, "--remove"])
    case "nickname", "pronouns", "title", "timezone", "birthday", "note", "org", "cadence", "tier":
      return shellWords(edit + ["--clear", field])
    default: return nil
    }
  }
}

extension CardOutcome.Action {
  fileprivate var word: String {
    switch self {
    case .added: "added"
    case .updated: "updated"
    case .unchanged: "unchanged"
    case .skipped: "skipped"
    }
  }

  fileprivate var changes: [FieldChange] {
    guard case .updated(let changes) = self else { return [] }
    return changes
  }
}

extension CardOutcome.Match {
  fileprivate var words: String {
    switch self {
    case .uid: "its UID"
    case .earlierCard: "an earlier import"
    case .email: "its e-mail address"
    case .linkedIn: "its LinkedIn profile"
    case .phone: "its phone number"
    }
  }
}

extension FieldChange {
  fileprivate var words: String {
    switch (before, after) {
    case (let before?, let after?): "\(field) \(excerpt(before)) → \(excerpt(after))"
    case (nil, let after?): "\(field) \(excerpt(after)) added"
    case (let before?, nil): "\(field) \(excerpt(before)) removed"
    case (nil, nil): field
    }
  }

  fileprivate var record: JSONValue {
    .object([
      "field": .string(field), "before": .optional(before), "after": .optional(after),
    ])
  }
}
