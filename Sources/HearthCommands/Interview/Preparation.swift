import HearthDomain

/// What to know before an interview.
struct Preparation {
  let interview: Interview
  let role: String
  /// Who is met, in the order of the panel.
  let people: [Acquaintance]
  /// The rounds of the role that were finished before, the first first.
  let earlierRounds: [Interview]

  /// What an interview ends with.
  static let question = "What happens next, and by when?"

  /// Somebody to be met, and what passed between the two.
  struct Acquaintance {
    let contact: Contact
    let organization: String?
    let touchCount: Int
    let first: Day?
    let last: Day?
    /// The latest touches in which something was said, newest first.
    let said: [Touchpoint.Details]
    /// What they were told of the owner's facts last.
    let told: [Told]
  }

  /// A fact that somebody was told.
  struct Told {
    let key: Fact.Key
    let value: String
    let on: Day
    /// What is so now, where that is something else.
    let news: String?
  }
}

extension Session {
  func preparation(for interview: Interview) throws -> Preparation {
    let details = interview.details
    let rounds = try store.interviews(matching: InterviewQuery(opportunity: details.opportunity))
    return Preparation(
      interview: interview, role: try role(of: interview),
      people: try details.panel.map { try acquaintance($0, before: details.startsAt) },
      earlierRounds: rounds.filter {
        $0.exitCard != nil && $0.id != interview.id && $0.details.startsAt < details.startsAt
      })
  }

  private func acquaintance(
    _ id: Contact.ID, before start: Instant
  ) throws -> Preparation.Acquaintance {
    let touches = try store.touchpoints(matching: TouchpointQuery(contact: id, until: start))
      .map(\.touchpoint.details)
    let met = touches.filter(\.channel.movesClock)
    let said = touches.filter { $0.text.hasVisibleCharacter || $0.purpose.hasVisibleCharacter }
    return Preparation.Acquaintance(
      contact: try store.contact(id), organization: try summaries(of: [id])[id]?.organization,
      touchCount: met.count, first: met.last?.occurredOn, last: met.first?.occurredOn,
      said: Array(said.prefix(3)), told: try told(id))
  }

  private func told(_ contact: Contact.ID) throws -> [Preparation.Told] {
    let tellings = try store.tellings(to: contact)
    return try store.facts().compactMap { fact in
      guard let last = fact.lastTold(tellings, asOf: context.now)[contact] else { return nil }
      let value = fact.current(asOf: context.now)?.value
      return Preparation.Told(
        key: fact.key, value: last.version.value, on: day(of: last.at),
        news: value.flatMap { fact.key.means($0, last.version.value) ? nil : $0 })
    }
  }
}
