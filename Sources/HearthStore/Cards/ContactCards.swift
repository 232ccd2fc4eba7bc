import GRDB
import HearthDomain

/// The cards that contacts came from, each as it was last taken.
struct ContactCards {
  struct Kept {
    let id: Int64
    let contactID: Int64
    let source: CardSource
  }

  private let select: RawStatement
  private let selectAll: RawStatement
  private let update: RawStatement

  init(_ database: Database) throws {
    select = try RawStatement(
      database, "SELECT id, contactId, card, isBytewise FROM contactCard WHERE key = ?")
    selectAll = try RawStatement(
      database, "SELECT card, isBytewise FROM contactCard WHERE contactId = ? ORDER BY id")
    update = try RawStatement(
      database, "UPDATE contactCard SET card = ?, isBytewise = ? WHERE id = ?")
  }

  func card(_ key: String) throws -> Kept? {
    select.bind(key, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return Kept(id: select.int(0), contactID: select.int(1), source: select.cardSource(2))
  }

  func cards(of contact: Int64) throws -> [CardSource] {
    selectAll.bind(contact, at: 1)
    defer { selectAll.reset() }
    var sources: [CardSource] = []
    while try selectAll.step() { sources.append(selectAll.cardSource(0)) }
    return sources
  }

  func replace(_ kept: Kept, by source: CardSource) throws {
    update.bind(source, at: 1)
    update.bind(kept.id, at: 3)
    try update.run()
  }
}

extension RawStatement {
  /// Binds a card to a parameter, and how it is kept to the next.
  func bind(_ source: CardSource, at index: Int32) {
    bind(source.text, at: index)
    bind(source.isBytewise ? 1 : 0 as Int64, at: index + 1)
  }

  /// The card in a column, kept as the next one says.
  func cardSource(_ column: Int32) -> CardSource {
    CardSource(text: text(column), isBytewise: int(column + 1) == 1)
  }
}
