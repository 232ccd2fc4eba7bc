import GRDB
public import HearthDomain

extension HearthDatabase {
  public func search(_ text: String, kind: SearchHit.Kind?, limit: Int) throws -> [SearchHit] {
    guard let pattern = SearchPattern(text, prefixes: .last) else { return [] }
    return try read { database in
      let contacts = kind == .touchpoint ? [] : try database.contactHits(pattern, limit: limit)
      let touchpoints = kind == .contact ? [] : try database.touchpointHits(pattern, limit: limit)
      // People first: whoever looks for a name wants the person before what was said of them.
      return Array((contacts + touchpoints).prefix(limit))
    }
  }
}

extension Database {
  fileprivate func contactHits(_ pattern: SearchPattern, limit: Int) throws -> [SearchHit] {
    try rows(
      """
      SELECT contact.id, displayName, snippet(contactSearch, -1, char(1), char(2), '…', 12)
      FROM contactSearch JOIN contact ON contact.id = contactSearch.rowid
      WHERE contactSearch MATCH ?
      ORDER BY bm25(contactSearch, 10, 8, 4, 2, 2, 1), contact.id LIMIT ?
      """, [pattern.text, limit]
    ) { row in
      SearchHit(
        subject: .contact(Contact.ID(rawValue: row.int(0))), name: row.text(1),
        snippet: row.text(2))
    }
  }

  fileprivate func touchpointHits(_ pattern: SearchPattern, limit: Int) throws -> [SearchHit] {
    try rows(
      """
      SELECT t.id, occurredAt, snippet(touchpointSearch, -1, char(1), char(2), '…', 12)
      FROM touchpointSearch JOIN touchpoint AS t ON t.id = touchpointSearch.rowid
      WHERE touchpointSearch MATCH ?
      ORDER BY bm25(touchpointSearch, 2, 1), occurredAt DESC, t.id DESC LIMIT ?
      """, [pattern.text, limit]
    ) { row in
      let id = row.int(0)
      return SearchHit(
        subject: .touchpoint(
          Touchpoint.ID(rawValue: id), occurredAt: Instant(unixSeconds: row.int(1))),
        name: try participants(of: id).map(\.name).joined(separator: ", "), snippet: row.text(2))
    }
  }
}
