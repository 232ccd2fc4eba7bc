import ArgumentParser
import HearthDomain
import HearthScoring

/// Whose data an export is of: those named, or all that pass the filters.
struct ContactChoice: ParsableArguments {
  @Argument(help: "Only these contacts.")
  var contacts: [String] = []

  @Flag(help: "Archived contacts too.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Only this band: \(Band.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.",
      valueName: "band"))
  var band: [Band] = []

  @OptionGroup var filter: FilterOptions

  func query(in session: Session) throws -> ContactQuery {
    var query = filter.query
    if !contacts.isEmpty {
      query.ids = try contacts.map { try session.store.resolve($0).id }.unique
    }
    if !band.isEmpty {
      let members = try session.contacts(in: Set(band), of: query)
      query.ids = query.ids.map { $0.filter(members.contains) } ?? members.sorted()
    }
    return query
  }

  /// Whether `contact` is one to export: an archived one only if it was asked for.
  func includes(_ contact: Contact) -> Bool {
    all || !contacts.isEmpty || contact.details.status != .archived
  }
}

extension Session {
  /// The contacts of `query` whose relationship is in one of `bands` now.
  fileprivate func contacts(
    in bands: Set<Band>, of query: ContactQuery
  ) throws -> Set<Contact.ID> {
    let policy = try policy()
    var members: Set<Contact.ID> = []
    try store.forEachRelationship(
      matching: query, tags: policy.cadence.byTag.keys.sorted(), asOf: context.now
    ) { relationship in
      let judged = JudgedRelationship(relationship, asOf: context.now, policy: policy)
      if let judged, bands.contains(judged.warmth.band) { members.insert(relationship.contact) }
    }
    return members
  }
}
