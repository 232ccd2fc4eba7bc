import GRDB
public import HearthDomain

extension HearthDatabase {
  public func caseBook(
    of contacts: [Contact.ID]?, _ extent: CaseBook.Extent, asOf moment: Instant
  ) throws -> CaseBook {
    try read { database in
      try CaseReader(
        database: database, contacts: contacts, extent: extent, moment: moment
      ).book()
    }
  }

  public func insertCustomFollowUp(
    _ details: CustomFollowUp.Details, by origin: ChangeOrigin
  ) throws -> CustomFollowUp {
    try change(origin) { scope in
      let uid = scope.nextUID()
      let id = try scope.database.insert(
        into: .customFollowUp,
        [
          ("uid", .text(uid.rawValue)), ("contactId", .int(details.contact?.rawValue)),
          ("opportunityId", .int(details.opportunity?.rawValue)), ("text", .text(details.text)),
          ("dueAt", .int(details.dueAt.unixSeconds)), ("recordedAt", .int(origin.at.unixSeconds)),
        ])
      return CustomFollowUp(
        id: CustomFollowUp.ID(rawValue: id), uid: uid, details: details, recordedAt: origin.at)
    }
  }

  public func insertAct(_ act: FollowUpAct, by origin: ChangeOrigin) throws {
    try change(origin) { scope in
      _ = try scope.database.insert(
        into: .followUpAct,
        [
          ("rule", .text(act.key.rule.rawValue)), ("subject", .text(act.key.subject?.rawValue)),
          ("contactId", .int(act.key.contact?.rawValue)),
          ("verdict", .text(act.verdict.name)), ("reason", .text(act.verdict.reason)),
          ("snoozedUntil", .int(act.verdict.snoozedUntil?.unixSeconds)),
          ("actedAt", .int(act.at.unixSeconds)),
        ])
    }
  }
}

extension FollowUpAct.Verdict {
  fileprivate var name: String {
    switch self {
    case .done: "done"
    case .dismissed: "dismissed"
    case .snoozed: "snoozed"
    case .drafted: "drafted"
    }
  }

  fileprivate var reason: String? {
    if case .dismissed(let reason) = self { reason } else { nil }
  }

  fileprivate var snoozedUntil: Instant? {
    if case .snoozed(let until) = self { until } else { nil }
  }
}
