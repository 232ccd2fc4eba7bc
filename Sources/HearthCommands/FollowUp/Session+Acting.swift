import HearthDomain

extension Session {
  /// Keeps what the owner says of a follow-up, and says so.
  func act(
    _ verdict: FollowUpAct.Verdict, on followUp: FollowUp, by command: String,
    saying verb: String, _ format: OutputFormat
  ) throws {
    let act = FollowUpAct(key: followUp.key, verdict: verdict, at: context.now)
    try store.insertAct(act, by: origin(command))
    try printOutcome(verb, followUp, as: format)
  }

  /// Says what was done to a follow-up.
  func printOutcome(_ verb: String, _ followUp: FollowUp, as format: OutputFormat) throws {
    try printOutcome(verb, followUp.key, followUp.reason, followUp.dueAt, as: format)
  }

  func printOutcome(
    _ verb: String, _ key: FollowUp.Key, _ text: String, _ dueAt: Instant, as format: OutputFormat
  ) throws {
    let name = try key.contact.flatMap { try summaries(of: [$0])[$0]?.displayName }
    let person = name.map { " for \($0)" } ?? ""
    try print(
      "\(verb) \(key.handle) \(key.rule.rawValue)\(person): \(text)",
      or: .object([
        "id": .string(key.handle), "rule": .string(key.rule.rawValue),
        "contact_id": .optional(key.contact?.rawValue), "reason": .string(text),
        "due_at": .string(dueAt.description), "key": .string(key.description),
      ]), as: format)
  }
}
