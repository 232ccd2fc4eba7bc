import GRDB
import HearthDomain

/// Stores what contacts were told and sent, inside a change scope.
struct CarriedWriter {
  let contacts: [Contact.ID]
  /// The exchange it happened in, if that is on record.
  let touchpoint: Int64?
  let at: Instant

  /// - Throws: ``HearthError/conflict(_:)`` if one of them has had an item.
  func insert(_ carried: Touchpoint.Carried, in scope: ChangeScope) throws {
    for contact in contacts {
      for version in carried.versions { try insert(version, of: contact, in: scope.database) }
      for item in carried.items { try insert(item, of: contact, in: scope) }
    }
  }

  private func insert(
    _ version: Fact.Version.ID, of contact: Contact.ID, in database: Database
  ) throws {
    _ = try database.insert(
      into: .telling,
      [
        ("contactId", .int(contact.rawValue)), ("factVersionId", .int(version.rawValue)),
        ("touchpointId", .int(touchpoint)), ("toldAt", .int(at.unixSeconds)),
      ])
  }

  private func insert(
    _ item: ShareItem.ID, of contact: Contact.ID, in scope: ChangeScope
  ) throws {
    let database = scope.database
    try database.shareItem(item.rawValue).check(
      for: contact, sharings: database.sharings(with: contact), in: scope.origin.timeZone)
    _ = try database.insert(
      into: .sharing,
      [
        ("shareItemId", .int(item.rawValue)), ("contactId", .int(contact.rawValue)),
        ("touchpointId", .int(touchpoint)), ("sharedAt", .int(at.unixSeconds)),
      ])
  }
}
