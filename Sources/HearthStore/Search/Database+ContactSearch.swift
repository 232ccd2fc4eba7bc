import GRDB

extension Database {
  /// Makes the documents of contacts anew, in the order of their ids, which are to meet a condition such as
  /// `> ?`.
  func indexContacts(_ isMet: String, _ arguments: StatementArguments = []) throws {
    try run("DELETE FROM contactSearch WHERE rowid \(isMet)", arguments)
    try run(
      """
      INSERT INTO contactSearch (rowid, name, reach, organization, title, tags, note)
      SELECT * FROM contactDocument WHERE id \(isMet) ORDER BY id
      """, arguments)
  }

  /// Makes the documents of `contacts` anew.
  func indexContacts(_ contacts: Set<Int64>) throws {
    let ids = try jsonText(contacts.map(String.init))
    try indexContacts("IN (SELECT value FROM json_each(?))", [ids])
  }

  /// Has so many bytes of words gathered in memory before they are written to the search index: what is
  /// written in small parts is merged again and again.
  func gatherSearchWords(ofBytes count: Int) throws {
    try run("INSERT INTO contactSearch (contactSearch, rank) VALUES ('hashsize', ?)", [count])
  }

  /// What SQLite gathers unless told otherwise.
  static var usualSearchWordBytes: Int { 1 << 20 }
}
