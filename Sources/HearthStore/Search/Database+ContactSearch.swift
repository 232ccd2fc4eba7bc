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

  /// Has the search index written in few large parts, which stay as they are: small ones would be merged
  /// again and again.
  func gatherSearchWords() throws {
    try configureContactSearch("hashsize", 16 << 20)
    try configureContactSearch("automerge", 0)
  }

  /// Has the search index written as SQLite does unless told otherwise.
  func writeSearchWordsAtOnce() throws {
    try configureContactSearch("hashsize", 1 << 20)
    try configureContactSearch("automerge", 4)
  }

  private func configureContactSearch(_ option: String, _ value: Int) throws {
    try run("INSERT INTO contactSearch (contactSearch, rank) VALUES (?, ?)", [option, value])
  }
}
