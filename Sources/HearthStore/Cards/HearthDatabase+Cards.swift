import GRDB
public import HearthDomain

extension HearthDatabase {
  public func importCards(
    _ options: CardImportOptions, by origin: ChangeOrigin,
    interpret: CardInterpreter, report: (CardOutcome) -> Void,
    next: () throws -> ImportRow<CardDraft>?
  ) throws -> ImportReport {
    try importing(isDryRun: options.isDryRun, by: origin) { scope in
      var importer = try CardImporter(options, in: scope)
      return try importer.run(in: &scope, interpret: interpret, report: report, next: next)
    }
  }

  public func forEachContact(
    matching query: ContactQuery, withCards body: (Contact, [KeptCard]) throws -> Void
  ) throws {
    try read { database in
      let reader = ContactReader(database, matching: query)
      var cards = try reader.child("contactCard", "key, card, isBytewise", orderedBy: "id") {
        KeptCard(key: $0.text(1), source: $0.cardSource(2))
      }
      try reader.read { try body($0, cards.values(of: $0.id.rawValue)) }
    }
  }

  public func hadOnce(_ contact: Contact.ID, _ value: String) throws -> Bool {
    try read { database in
      // The journal has every value that was changed or taken away.
      try database.firstRow(
        """
        SELECT 1 FROM change
        WHERE before IS NOT NULL AND before ->> 'contactId' = ? AND (
          tableName = 'emailAddress' AND before ->> 'address' = ? COLLATE NOCASE
          OR tableName = 'link' AND before ->> 'handle' = ?)
        UNION ALL
        SELECT 1 FROM change
        WHERE before IS NOT NULL AND tableName = 'contact' AND rowId = ?
          AND (before ->> 'nickname' = ? OR before ->> 'title' = ?)
        LIMIT 1
        """, [contact.rawValue, value, value, contact.rawValue, value, value]
      ) { _ in true } == true
    }
  }

  public func folderFiles(
    in folder: String
  ) throws -> [(contact: UID, file: String, isThere: Bool)] {
    try read { database in
      var files: [(contact: UID, file: String, isThere: Bool)] = []
      try database.forEachRow(
        """
        SELECT contactUid, file, EXISTS (SELECT 1 FROM contact WHERE uid = contactUid)
        FROM folderCard WHERE folder = ? ORDER BY file, key
        """, [folder]
      ) { files.append((UID(rawValue: $0.text(0)), $0.text(1), $0.int(2) == 1)) }
      return files
    }
  }

  public func forEachFolderCard(
    in folder: String, files: [String], _ body: (FolderCard) throws -> Void
  ) throws {
    try read { database in
      try database.forEachRow(
        """
        SELECT file, key, contactUid, card, isBytewise, charset, isOurs FROM folderCard
        WHERE folder = ? AND file IN (SELECT value FROM json_each(?)) ORDER BY file, key
        """, [folder, try jsonText(files)]
      ) { try body($0.folderCard) }
    }
  }

  public func charsets(in folder: String) throws -> [String: String] {
    try read { database in
      var charsets: [String: String] = [:]
      try database.forEachRow(
        """
        SELECT file, charset FROM folderCard
        WHERE folder = ? AND charset IS NOT NULL AND \(FolderCards.isStanding)
        """, [folder]
      ) { charsets[$0.text(0)] = $0.text(1) }
      return charsets
    }
  }

  public func deletedContacts() throws -> Set<UID> {
    try read { try $0.deletedContacts() }
  }

  public func announce(_ cards: [FolderCard], in folder: String) throws {
    try writing { database in
      let drafts = FolderDrafts(folder: folder, database: database)
      try drafts.forget()
      for card in cards { try drafts.add(card) }
    }
  }

  public func announcedCards(in folder: String) throws -> [FolderCard] {
    try read { try FolderDrafts(folder: folder, database: $0).all() }
  }

  public func remember(_ cards: [FolderCard], in folder: String) throws {
    try writing { database in
      let memory = try FolderCards(in: folder, database)
      for file in Set(cards.map(\.file)) { try memory.forget(file) }
      for card in cards { try memory.remember(card) }
      try FolderDrafts(folder: folder, database: database).forget()
    }
  }

  public func forget(files: [String], in folder: String) throws {
    try writing { database in
      let memory = try FolderCards(in: folder, database)
      for file in files { try memory.forget(file) }
    }
  }

  /// Changes what is remembered of folders, in a transaction without a change group.
  private func writing(_ body: (Database) throws -> Void) throws {
    try translatingFaults(at: path) { try queue.write(body) }
  }
}
