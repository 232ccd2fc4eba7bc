import HearthDomain
import HearthEtiquette
import HearthScoring

/// What scores and follow-ups are worked out by: the policy, and the owner's calendar.
struct Rules: Sendable {
  let policy: Policy
  let calendar: BusinessCalendar

  /// What follows from the cases, by the spans that the policy sets.
  var playbook: Playbook { Playbook(terms: policy.playbook, calendar: calendar) }

  /// The tags that a cadence was set for: the only ones that ranking needs to know.
  var tags: [String] { policy.cadence.byTag.keys.sorted() }
}

extension Session {
  func rules() throws -> Rules {
    Rules(policy: try policy(), calendar: try calendar())
  }

  /// What one relationship needs as of `moment`, as far as its touches tell.
  func attention(
    to relationship: Relationship, asOf moment: Instant, by rules: Rules
  ) -> Attention {
    Attention(
      of: Standing(relationship, asOf: moment, policy: rules.policy), asOf: moment,
      policy: rules.policy, calendar: rules.calendar)
  }

  /// The rows that the owner wants to see at once.
  func listLimit() throws -> Int {
    try store.setting(Setting.listLimit.rawValue).flatMap(Int.init) ?? 20
  }

  /// The contacts of a ranking, by id.
  func summaries(of contacts: [Contact.ID]) throws -> [Contact.ID: ContactSummary] {
    let found = try store.summaries(matching: ContactQuery(ids: contacts))
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Says on the side which moment was meant, and by which policy it was judged.
  func echo(_ moment: Instant, _ policy: Policy) {
    context.diagnose("As of \(moment.formatted(in: timeZone)), policy \(policy.hash)")
  }
}
