import HearthDomain

/// A LinkedIn connection with everybody met, once, however often they are met.
///
/// Due 48 hours after the last meeting; closed by itself when the connection shows, or an invitation
/// that waits for them.
enum ConnectRule: PlaybookRule {
  static let rule = FollowUp.Rule.connect

  private typealias Meeting = (state: CaseState, round: CaseState.Round)

  static func apply(to desk: inout Desk) {
    for (contact, meeting) in lastMeetings(desk.cases)
    where desk.isActive(contact) && !desk.search.stops(whatBeganAt: meeting.round.endsAt) {
      let duty = duty(to: contact, after: meeting, desk)
      desk.add(duty) { _ in .interview(meeting.state.told(meeting.round)) }
    }
  }

  private static func lastMeetings(_ cases: [CaseState]) -> [Contact.ID: Meeting] {
    var meetings: [Contact.ID: Meeting] = [:]
    for state in cases {
      for round in state.rounds where round.isMeeting {
        for contact in round.interview.details.panel {
          if let known = meetings[contact]?.round, !known.precedes(round) { continue }
          meetings[contact] = (state, round)
        }
      }
    }
    return meetings
  }

  private static func duty(to contact: Contact.ID, after meeting: Meeting, _ desk: Desk) -> Duty {
    let (state, round) = meeting
    let acquaintance = desk.acquaintance(contact)
    let dueAt = round.endsAt.adding(hours: desk.terms.connectHours)
    return Duty(
      key: FollowUp.Key(rule, contact: contact), opportunity: state.opportunity.id,
      interview: round.interview.id, opensAt: round.endsAt, dueAt: dueAt,
      fadesAt: dueAt.adding(wholeDays: desk.terms.fadeDays),
      timeZone: round.interview.details.timeZone,
      // Where it isn't known since when they are connected, the meeting stands for it.
      doneAt: acquaintance.doing(.connect, from: .distantPast)
        ?? (acquaintance.connection == .none
          ? nil : max(round.endsAt, acquaintance.connectionSince ?? round.endsAt)))
  }
}
