import GRDB
public import HearthDomain

extension HearthDatabase {
  public func connection(with contact: Contact.ID) throws -> KnownConnection {
    try read { database in
      var known = KnownConnection()
      try database.forEachRow(
        "SELECT state, occurredOn FROM linkedInConnection WHERE contactId = ?", [contact.rawValue]
      ) { row in
        let day = Day(number: Int(row.int(1)))
        switch row.value(0) ?? LinkedInConnection.none {
        case .pending: known.invitedOn = day
        case .connected: known.connectedOn = day
        case .none: break
        }
      }
      return known
    }
  }

  public func importConnections(
    isDryRun: Bool, by origin: ChangeOrigin, report: (ConnectionOutcome) -> Void,
    next: () throws -> ImportRow<ConnectionDraft>?
  ) throws -> ImportReport {
    try importing(isDryRun: isDryRun, by: origin) { scope in
      var importer = try ConnectionImporter(in: scope)
      return try importer.run(report: report, next: next)
    }
  }
}
