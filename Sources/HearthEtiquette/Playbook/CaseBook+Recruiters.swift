public import HearthDomain

extension CaseFile {
  /// Whom it is spoken about with: the recruiter, then whoever put the candidate forward.
  var recruiters: [Contact.ID] {
    let first = opportunity.details.recruiter.map { [$0] } ?? []
    let others = submissions.compactMap(\.details.recruiter).filter { !first.contains($0) }
    return others.isEmpty ? first : first + Set(others).sorted()
  }
}

extension CaseBook {
  /// When the newest of the open roles came up that are spoken about with each recruiter.
  public var rolesOpenedAt: [Contact.ID: Instant] {
    var newest: [Contact.ID: Instant] = [:]
    for file in files where !file.opportunity.stage.isClosed {
      let openedAt = file.openedAt
      for contact in file.recruiters {
        newest[contact] = max(newest[contact] ?? openedAt, openedAt)
      }
    }
    return newest
  }
}
