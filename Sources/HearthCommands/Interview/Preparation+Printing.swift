import HearthDomain

extension Session {
  /// Prints an interview with what is to be prepared, or what came of it.
  func printPreparation(
    for interview: Interview, saying verb: String?, as format: OutputFormat
  ) throws {
    let preparation = try preparation(for: interview)
    guard format == .table else {
      let record = try record(of: interview).merging(["preparation": preparation.record])
      return try print(record, as: format)
    }
    if let verb { try context.write(line: inert("\(verb) \(try label(of: interview))")) }
    try context.write(fields(of: preparation).bytes)
  }

  private func fields(of preparation: Preparation) -> Fields {
    let interview = preparation.interview
    let details = interview.details
    var fields = Fields()
    fields.add("Round \(details.round)", preparation.role)
    fields.add("Interview", "\(interview.id)  \(interview.uid)")
    fields.add("Status", state(of: interview))
    fields.add("When", words(for: details))
    fields.add(
      "How", [details.format.rawValue, details.place].compactMap(\.self).joined(separator: ", "))
    fields.add("Note", details.note)
    for person in preparation.people {
      fields.add(interview.status == .held ? "Met" : "Meet", person.introduction)
      for fact in person.told { fields.add("  told", fact.words) }
      for touch in person.said { fields.add("  said", touch.words) }
    }
    for round in preparation.earlierRounds {
      for point in round.exitCard?.unsaid ?? [] {
        fields.add("Unsaid", "in round \(round.details.round): \(point)")
      }
    }
    add(interview, to: &fields)
    return fields
  }

  /// What came of it or, while that isn't known, what to ask.
  private func add(_ interview: Interview, to fields: inout Fields) {
    if !interview.isFinished, interview.status != .cancelled {
      fields.add("Ask", Preparation.question)
    }
    guard let card = interview.exitCard else { return }
    fields.add("Next step", card.isNotTold ? "not told" : card.nextStep)
    fields.add("Decision by", card.decisionBy?.description)
    fields.add("Decides", card.whoDecides)
    for point in card.unsaid { fields.add("Unsaid", point) }
    fields.add("Debrief", card.debrief)
  }
}

extension Preparation.Acquaintance {
  /// Who it is, and how they are known.
  fileprivate var introduction: String {
    let details = contact.details
    let post = [details.title, organization].compactMap(\.self).joined(separator: " at ")
    let person = [details.displayName, details.role.rawValue, post].filter { !$0.isEmpty }
      .joined(separator: ", ")
    guard let first, let last else { return "\(person); not in touch before" }
    if touchCount == 1 { return "\(person); in touch once before, on \(first)" }
    return "\(person); \(touchCount) touches before, since \(first), the last on \(last)"
  }

  fileprivate var record: JSONValue {
    [
      "id": .int(contact.id.rawValue), "name": .string(contact.details.displayName),
      "role": .string(contact.details.role.rawValue), "title": .optional(contact.details.title),
      "organization": .optional(organization), "touches": .int(Int64(touchCount)),
      "first_on": .optional(first?.description), "last_on": .optional(last?.description),
      "said": .array(said.map(\.record)), "told": .array(told.map(\.record)),
    ]
  }
}

extension Preparation.Told {
  fileprivate var words: String {
    "\(key.rawValue) \(value), on \(on)" + (news.map { "; it is \($0) now" } ?? "")
  }

  fileprivate var record: JSONValue {
    [
      "fact": .string(key.rawValue), "value": .string(value), "on": .string(on.description),
      "now": .optional(news),
    ]
  }
}

extension Touchpoint.Details {
  /// When and how, and what was said.
  fileprivate var words: String {
    let way = [channel.rawValue, direction?.rawValue].compactMap(\.self).joined(separator: " ")
    let said = [purpose, excerpt(text, limit: 200)].filter { !$0.isEmpty }
    return "\(occurredOn) \(way): \(said.joined(separator: ": "))"
  }

  fileprivate var record: JSONValue {
    [
      "on": .string(occurredOn.description), "channel": .string(channel.rawValue),
      "direction": .optional(direction?.rawValue), "purpose": .string(purpose),
      "text": .string(text),
    ]
  }
}

extension Preparation {
  fileprivate var record: JSONValue {
    [
      "meet": .array(people.map(\.record)), "ask": .string(Self.question),
      "unsaid": .array(
        earlierRounds.flatMap { $0.exitCard?.unsaid ?? [] }.map(JSONValue.string)),
    ]
  }
}
