import GRDB
public import HearthDomain

extension HearthDatabase {
  public func searchHistory(asOf moment: Instant) throws -> SearchHistory {
    try read { try HistoryReader(database: $0, moment: moment).history() }
  }

  public func forEachAsk(
    of contact: Contact.ID?, windowDays: Double, asOf moment: Instant,
    _ body: (Contact.ID, Ask) throws -> Void
  ) throws {
    try read { database in
      let touches =
        if let contact {
          try AskTouches(with: contact, upTo: moment, in: database)
        } else {
          try AskTouches(upTo: moment, in: database)
        }
      try touches.forEachAsk(windowDays: windowDays, asOf: moment, body)
    }
  }
}
