import ArgumentParser
import HearthDomain

/// What may be said of an opportunity besides its title.
struct OpportunityFields: ParsableArguments {
  @Option(help: "The organization to work for; '?' while nobody says.")
  var client: String?

  @Option(help: "The agency it came through, or the recruiter; else the recruiter's agency.")
  var via: String?

  @Option(help: ArgumentHelp("Who it is spoken about with.", valueName: "contact"))
  var recruiter: String?

  @Option(help: "Where the work is done.")
  var location: String?

  @Option(
    help: "One of \(Opportunity.Workplace.allCases.map(\.rawValue).joined(separator: ", ")).")
  var workplace: Opportunity.Workplace?

  @Option(help: "What it pays, such as '90k..110k EUR/year' or '550 GBP/day'.")
  var pay: String?

  @Option(help: "A skill that it asks for; may be repeated.")
  var skill: [String] = []

  @Option(help: "Where it was found.")
  var source: String?

  @Option(help: "The page that describes it.")
  var url: String?

  @Option(
    parsing: .unconditional,
    help: "What it pays over what you aim for, such as 1.1; weighs in 'hearth today'.")
  var value: Double?

  @Option(parsing: .unconditional, help: "Anything worth knowing.")
  var note: String?

  func validate() throws {
    if let value, !(value > 0 && value.isFinite) {
      throw ValidationError("'--value' must be more than 0.")
    }
    for name in [client, via].compactMap(\.self) where !name.hasVisibleCharacter {
      throw ValidationError("An organization needs a name; '--client ?' says that it isn't known.")
    }
  }

  func apply(to details: inout Opportunity.Details, in session: Session) throws {
    if let client { details.client = client.trimmed == "?" ? nil : client.trimmed }
    try applyIntermediaries(to: &details, in: session)
    if let pay { details.compensation = try Compensation(parsing: pay) }
    if !skill.isEmpty { details.skills = [].addingTags(skill) }
    details.location = location ?? details.location
    details.workplace = workplace ?? details.workplace
    details.source = source ?? details.source
    details.url = url ?? details.url
    details.value = value ?? details.value
    details.note = note ?? details.note
  }

  private func applyIntermediaries(
    to details: inout Opportunity.Details, in session: Session
  ) throws {
    let named = try recruiter.map { try session.store.resolve($0) }
    let found = try via.map { try session.intermediary($0) }
    if let named, let meant = found?.recruiter, meant.id != named.id {
      throw ValidationError(
        "'--via' means \(meant.displayName), '--recruiter' \(named.displayName); name one of them, "
          + "or the agency.")
    }
    if let found { details.agency = found.agency }
    guard let recruiter = named ?? found?.recruiter else { return }
    details.recruiter = recruiter.id
    details.agency = details.agency ?? recruiter.organization
  }
}
