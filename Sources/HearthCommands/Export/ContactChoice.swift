import ArgumentParser
import HearthDomain

/// Whose data an export is of: those named, or all that pass the filters.
struct ContactChoice: ParsableArguments {
  @Argument(help: "Only these contacts.")
  var contacts: [String] = []

  @Flag(help: "Archived contacts too.")
  var all = false

  @OptionGroup var filter: FilterOptions

  func query(in session: Session) throws -> ContactQuery {
    var query = filter.query
    if !contacts.isEmpty {
      query.ids = try contacts.map { try session.store.resolve($0).id }.unique
    }
    return query
  }

  /// Whether `contact` is one to export: an archived one only if it was asked for.
  func includes(_ contact: Contact) -> Bool {
    all || !contacts.isEmpty || contact.details.status != .archived
  }
}
