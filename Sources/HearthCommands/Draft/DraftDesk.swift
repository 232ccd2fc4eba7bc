import HearthDomain
import HearthEtiquette

/// Gathers what a draft may say.
struct DraftDesk {
  let session: Session
  let kind: DraftKind
  let reader: ContactSummary
  let occasion: Occasion
  private let subject: DraftSubject
  /// What a reconnect brings.
  private let item: ShareItem?

  init(session: Session, kind: DraftKind, reader name: String, subject: DraftSubject) throws {
    self.session = session
    self.kind = kind
    self.subject = subject
    reader = try session.store.resolve(name)
    occasion = try session.occasion(
      of: kind, to: reader, opportunity: subject.opportunity, interview: subject.interview)
    item = kind == .reconnect ? try session.item(for: reader, as: subject) : nil
  }

  private var role: Opportunity? { occasion.role }

  func facts() throws -> DraftFacts {
    let details = try session.store.contact(reader.id).details
    let recipient = DraftFacts.Recipient(
      name: reader.displayName, firstName: details.nickname ?? details.firstName)
    var facts = DraftFacts(recipient: recipient, today: session.day(of: session.context.now))
    facts.sender = try session.store.identity().name
    facts.role = role?.details
    facts.otherRoles = occasion.otherRoles.map(\.details)
    facts.hasOffer = role?.stage == .offer
    facts.meeting = try meeting()
    facts.topic = subject.detail ?? occasion.topics.first
    facts.achievements = try session.store.achievements()
      .best(for: role?.details.skills ?? []).map(\.details)
    facts.item = item?.details
    for fact in try session.store.facts() {
      facts.facts[fact.key] = fact.current(asOf: session.context.now)?.value
    }
    return facts
  }

  private func meeting() throws -> DraftFacts.Meeting? {
    let said = try subject.at.map { try session.when().instant($0) }
    guard let instant = try said ?? missedCall() else { return occasion.meeting(toldTo: reader.id) }
    return DraftFacts.Meeting(
      day: session.day(of: instant),
      time: String(instant.formatted(in: session.timeZone).suffix(5)))
  }

  /// When a call was to be that they promised last and didn't make.
  private func missedCall() throws -> Instant? {
    guard kind == .missedCall else { return nil }
    let promises = try session.store.commitments(
      matching: CommitmentQuery(states: [.open, .broken], side: .them, contact: reader.id))
    return promises.last {
      $0.details.kind == .call && $0.details.dueAt <= session.context.now
    }?.details.dueAt
  }

  /// Says on the side what the draft brings and lacks, how long a note for LinkedIn is, and what is wrong
  /// with it.
  func tell(_ draft: Draft, _ facts: DraftFacts, _ findings: [LintFinding]) {
    for line in lacks(of: facts) { session.context.diagnose(inert(line)) }
    if let item {
      session.context.diagnose("It brings \(item.id) \(inert(item.details.label)).")
    }
    if kind == .connect {
      session.context.diagnose("\(draft.body.utf16.count) of 300 characters.")
    }
    for finding in findings {
      session.context.diagnose(
        "\(finding.line):\(finding.column): \(finding.code) \(inert(finding.advice))")
    }
  }

  /// What would have been said had it been on record.
  private func lacks(of facts: DraftFacts) -> [String] {
    var lines: [String] = []
    if reader.status == .doNotContact {
      lines.append("\(reader.displayName) is not to be contacted.")
    }
    if facts.sender == nil {
      lines.append("It closes without your name: say it with 'hearth me identity --name'.")
    }
    if kind == .missedCall, facts.meeting == nil {
      lines.append(
        "No call that \(reader.displayName) promised is on record: say when it was to be with '--at'."
      )
    }
    return lines
  }

  func record(of draft: Draft, _ findings: [LintFinding]) -> JSONValue {
    .object([
      "kind": .string(kind.rawValue), "contact_id": .int(reader.id.rawValue),
      "contact": .string(reader.displayName), "email": .optional(reader.email),
      "subject": .optional(draft.subject), "body": .string(draft.body),
      "characters": .int(Int64(draft.body.utf16.count)),
      "opportunity_id": .optional(role?.id.rawValue), "item_id": .optional(item?.id.rawValue),
      "findings": .array(findings.map(\.record)),
    ])
  }
}

extension Contact.Details {
  /// What the person is greeted by.
  fileprivate var firstName: String {
    name.given.hasVisibleCharacter ? name.given : displayName
  }
}

extension LintFinding {
  var record: JSONValue {
    .object([
      "line": .int(Int64(line)), "column": .int(Int64(column)), "code": .string(code),
      "advice": .string(advice),
    ])
  }
}

extension Session {
  /// What a reconnect brings: the item named, else the best that they have not had.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if they have had it, it is an event that is over, or there is
  ///   nothing new to offer.
  fileprivate func item(for reader: ContactSummary, as subject: DraftSubject) throws -> ShareItem? {
    guard !subject.plain else { return nil }
    if let name = subject.share {
      let item = try store.resolveShareItem(name)
      try item.check(for: reader.id, sharings: store.sharings(with: reader.id), in: timeZone)
      guard !item.isPast(on: day(of: context.now)) else {
        throw HearthError.conflict(
          "\(item.details.label) is over. Bring something else, or write of it '--plain'.")
      }
      return item
    }
    guard let best = try suggestions(for: reader.id).first else {
      throw HearthError.conflict(
        "There is nothing new to offer \(reader.displayName). Add something with 'hearth share "
          + "add', or say '--plain' for a note that brings nothing.")
    }
    return best.item
  }
}
