import HearthDomain
import HearthEtiquette

extension Session {
  /// What is on record about a draft's reader and the role.
  func lintContext(
    for reader: ContactSummary?, about occasion: Occasion
  ) throws -> LintContext {
    let role = occasion.role
    let others = try company(of: reader, about: occasion)
    var context = LintContext(
      recipient: try reader.map { try person($0.id) }, others: try others.map(person),
      organizations: ([reader?.organization, role?.details.client, role?.details.agency]
        + occasion.otherRoles.map(\.details.client)).compactMap(\.self).unique,
      roleTitle: role?.details.title ?? "", roleSkills: role?.details.skills ?? [],
      debrief: occasion.interview?.exitCard?.debrief ?? "", debriefKeywords: occasion.topics)
    context.earlierNotes = try others.flatMap(notes)
    context.told = try told(to: reader, about: role)
    context.achievements = try store.achievements().map(\.details)
    context.others += try [store.identity().name].compactMap(\.self).map { .init(name: $0) }
    return context
  }

  /// Who may be named beside the reader, and compares notes with them: the recruiter, the panel, whoever
  /// took part in an exchange with them, and their colleagues.
  private func company(
    of reader: ContactSummary?, about occasion: Occasion
  ) throws -> [Contact.ID] {
    var people = [occasion.role?.details.recruiter].compactMap(\.self)
    people += occasion.interview?.details.panel ?? []
    if let reader {
      let exchanges = try store.touchpoints(
        matching: TouchpointQuery(contact: reader.id, limit: Self.exchangeLimit))
      people += exchanges.flatMap(\.touchpoint.details.participants)
    }
    if let organization = reader?.organization {
      people += try store.summaries(
        matching: ContactQuery(organization: organization, limit: Self.colleagueLimit)
      ).map(\.id)
    }
    return people.unique.filter { $0 != reader?.id }
  }

  /// What the reader and the others for the same client were told last of the owner's facts.
  private func told(
    to reader: ContactSummary?, about role: Opportunity?
  ) throws -> [LintContext.Told] {
    var roles = [role].compactMap(\.self)
    if let client = role?.details.client {
      roles += try store.opportunities(matching: OpportunityQuery(organization: client))
    }
    var people = [reader?.id].compactMap(\.self)
    people += roles.compactMap(\.details.recruiter)
    people += try roles.map(\.id).unique.flatMap { role in
      try store.submissions(of: role).compactMap(\.details.recruiter)
    }
    let facts = try store.facts()
    return try people.unique.flatMap { try told(of: facts, to: $0) }
  }

  private func told(of facts: [Fact], to contact: Contact.ID) throws -> [LintContext.Told] {
    let person = try person(contact)
    let tellings = try store.tellings(to: contact)
    return facts.compactMap { fact in
      guard let told = fact.version(toldTo: contact, tellings, asOf: context.now) else {
        return nil
      }
      let others = fact.versions.map(\.value).filter { !fact.key.means($0, told.value) }
      return LintContext.Told(
        person: person, key: fact.key, value: told.value, otherValues: others.unique)
    }
  }

  private func person(_ id: Contact.ID) throws -> LintContext.Person {
    let details = try store.contact(id).details
    let also = [details.name.joined, details.nickname ?? ""]
    return LintContext.Person(
      name: details.displayName,
      nicknames: also.filter { !$0.isEmpty && $0 != details.displayName }.unique)
  }

  /// The notes that somebody was sent last.
  private func notes(to contact: Contact.ID) throws -> [LintContext.Note] {
    let written = Set(Touchpoint.Channel.allCases.filter(\.isWritten))
    let exchanges = try store.touchpoints(
      matching: TouchpointQuery(contact: contact, channels: written, limit: Self.noteLimit))
    let recipient = try person(contact)
    return exchanges.map(\.touchpoint.details)
      .filter { $0.direction == .outbound && !$0.text.isEmpty }
      .map { LintContext.Note(recipient: recipient, text: $0.text) }
  }

  /// How far back exchanges tell who is met together with somebody.
  private static let exchangeLimit = 50
  /// How many colleagues of an agency are looked at.
  private static let colleagueLimit = 50
  /// How many notes to each of them.
  private static let noteLimit = 10
}
