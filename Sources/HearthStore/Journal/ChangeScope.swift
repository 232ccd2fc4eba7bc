import Foundation
import GRDB
import HearthDomain

/// One transaction under one change group: what every write of a command goes through.
struct ChangeScope {
  let database: Database
  let origin: ChangeOrigin
  let groupID: Int64
  let groupUID: UID
  private var uids: UIDFactory

  /// Opens a group, so that the triggers have something to write under.
  init(opening origin: ChangeOrigin, undoing undone: ChangeGroup.ID? = nil, in database: Database)
    throws
  {
    self.database = database
    self.origin = origin
    var random = SystemRandomNumberGenerator()
    uids = UIDFactory(at: origin.at, random: &random)
    groupUID = uids.next()
    try database.run(
      """
      INSERT INTO changeGroup (uid, device, command, arguments, actor, at, undoes)
      SELECT ?, device, ?, ?, ?, ?, ? FROM journal
      """,
      [
        groupUID.rawValue, origin.command, try jsonText(origin.arguments), origin.actor,
        origin.at.unixSeconds, undone?.rawValue,
      ])
    groupID = database.lastInsertedRowID
    try database.run("UPDATE journal SET openGroupId = ?", [groupID])
  }

  mutating func nextUID() -> UID {
    uids.next()
  }

  /// Brings the statistics up to date and closes the group; one that changed nothing is forgotten.
  func close() throws {
    try StatisticsKeeper(database).refresh(after: groupID)
    try database.run("UPDATE journal SET openGroupId = NULL")
    try database.run(
      """
      DELETE FROM changeGroup
      WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE groupId = ?1)
      """, [groupID])
  }
}

/// A JSON array of strings, as the journal and `json_each` read it.
func jsonText(_ strings: [String]) throws -> String {
  let data = try JSONSerialization.data(withJSONObject: strings, options: .withoutEscapingSlashes)
  return String(decoding: data, as: UTF8.self)
}
