public import HearthDomain

extension Desk {
  /// What is open with each person: what the follow-ups say, the next interview, how far their role has
  /// come, and what the last word to them waits for.
  var allObligations: [Contact.ID: Obligations] {
    var all = obligations
    var leading: [Contact.ID: CaseState] = [:]
    for state in cases {
      let panels = state.file.interviews.filter { $0.status != .cancelled }
        .flatMap(\.details.panel)
      for contact in Set(state.recruiters + panels) {
        leading[contact] = further(leading[contact], state)
      }
      addNextInterview(of: state, to: &all)
    }
    for (contact, state) in leading {
      let opportunity = state.opportunity
      all[contact, default: Obligations()].stage = opportunity.stage
      all[contact, default: Obligations()].valueRatio = opportunity.details.value
    }
    for (contact, acquaintance) in acquaintances {
      guard let purpose = acquaintance.unansweredPurpose else { continue }
      let isOpen = !search.isOver && leading[contact].map(\.isOpen) ?? false
      all[contact, default: Obligations()].wait = purpose.wait
      all[contact, default: Obligations()].expectsReply = isOpen && purpose.expectsReply
    }
    return all
  }

  /// Whichever has come further: an open one before a closed one, of these the last that was closed.
  private func further(_ known: CaseState?, _ other: CaseState) -> CaseState {
    guard let known else { return other }
    return Self.rank(known.opportunity) < Self.rank(other.opportunity) ? other : known
  }

  private static func rank(_ opportunity: Opportunity) -> (Int, Int64, Double, String) {
    let value = opportunity.details.value ?? 0
    let isClosed = opportunity.stage.isClosed
    let position = Stage.allCases.firstIndex(of: opportunity.stage) ?? 0
    return (
      isClosed ? -1 : position, isClosed ? opportunity.since.unixSeconds : 0, value,
      opportunity.uid.rawValue
    )
  }

  /// The interview is prepared for whoever sits on the panel, or while that isn't known with the
  /// recruiter.
  private func addNextInterview(of state: CaseState, to all: inout [Contact.ID: Obligations]) {
    guard state.isOpen, let next = state.next else { return }
    let panel = next.details.panel
    for contact in panel.isEmpty ? Array(state.recruiters.prefix(1)) : panel {
      let at = all[contact]?.interviewAt ?? next.details.startsAt
      all[contact, default: Obligations()].interviewAt = min(at, next.details.startsAt)
    }
  }
}

extension Acquaintance {
  /// What the last touch was for, if it was the owner's.
  fileprivate var unansweredPurpose: Touchpoint.Purpose? {
    touches.last.flatMap { $0.direction == .outbound ? $0.purpose : nil }
  }
}

extension Touchpoint.Purpose {
  /// What it waits for, unanswered.
  var wait: Obligations.Wait {
    switch self {
    case .scheduling: .scheduling
    case .application: .coldApplication
    default: .ordinary
    }
  }
}

extension CasePerson {
  /// What an unanswered touch of the owner's waits for, by the last that passed.
  public var wait: Obligations.Wait {
    let last = touches.filter(\.mark.channel.movesClock).max { $0.mark < $1.mark }
    guard let last, last.mark.direction == .outbound else { return .ordinary }
    return last.purpose?.wait ?? .ordinary
  }
}
