import GRDB
import HearthDomain

extension Database {
  /// The contacts that were deleted; those that an undo took back, such as that of an import, are none.
  func deletedContacts() throws -> Set<UID> {
    var deleted: Set<UID> = []
    try forEachRow(
      """
      SELECT change.uid FROM change JOIN changeGroup ON changeGroup.id = groupId
      WHERE tableName = 'contact' AND operation = 'delete' AND undoes IS NULL
        AND change.uid IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.uid = change.uid)
      """
    ) { deleted.insert(UID(rawValue: $0.text(0))) }
    return deleted
  }
}
