import GRDB
import HearthDomain

/// Takes in contacts card by card: those known are merged, the others come into being.
struct CardImporter {
  private let options: CardImportOptions
  private var contacts: BulkContacts
  private var matcher: CardMatcher
  private let cards: ContactCards
  private let hadCards: Bool
  private var folder: FolderCards?
  /// The keys that earlier cards of the import have.
  private var seenKeys: Set<String> = []
  private var report = ImportReport()

  init(_ options: CardImportOptions, in scope: ChangeScope) throws {
    self.options = options
    contacts = try BulkContacts(in: scope)
    matcher = try CardMatcher(options.numberingPlan, scope.database)
    cards = try ContactCards(scope.database)
    hadCards = try scope.database.lastID(of: .contactCard) > 0
    folder = try options.folder.map {
      try FolderCards(in: $0, takenBy: scope.groupUID, scope.database)
    }
  }

  mutating func run(
    in scope: inout ChangeScope, interpret: (CardSource) -> Contact.Details?,
    report tell: (CardOutcome) -> Void, next: () throws -> ImportRow<CardDraft>?
  ) throws -> ImportReport {
    while let row = try next() {
      guard case .draft(let card) = row else {
        report.skippedCount += 1
        continue
      }
      let outcome: CardOutcome
      do {
        outcome = try take(card, interpret, in: &scope)
      } catch let refusal as RowRefusal {
        outcome = CardOutcome(of: card, .skipped(reason: refusal.reason))
      }
      report.count(outcome.action)
      tell(outcome)
    }
    try folder?.forgetOthers()
    try contacts.finish()
    return report
  }

  /// A card, what it is known by, and what it was when it was last exchanged.
  private struct Candidate {
    let card: CardDraft
    let details: Contact.Details
    var key: String
    var kept: ContactCards.Kept?
    var exchanged: CardSource?
    var warnings: [String] = []

    /// Whether it says what it said before.
    var isUnchanged: Bool { (exchanged ?? kept?.source) == card.source }
  }

  private mutating func take(
    _ card: CardDraft, _ interpret: (CardSource) -> Contact.Details?, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    try card.details.requireVisibleName()
    var candidate = try candidate(card)
    if let file = card.file { try folder?.meet(candidate.key, in: file) }
    if candidate.isUnchanged {
      return try pass(candidate, in: scope.database)
    }
    let owner = try owner(of: &candidate)
    if owner == nil, try isDeleted(candidate) { return CardOutcome(of: card, .unchanged) }
    seenKeys.insert(candidate.key)
    guard let owner else { return try add(candidate, in: &scope) }
    return try merge(candidate, into: owner, interpret, in: &scope)
  }

  /// Looks up what is remembered of a card.
  ///
  /// The first card of a key has it. One that says something else besides is known by all it says:
  /// were it taken for a newer one, the two would take turns whenever they are imported.
  private mutating func candidate(_ card: CardDraft) throws -> Candidate {
    var candidate = Candidate(card: card, details: card.details.storable, key: card.key)
    try recall(&candidate)
    if seenKeys.contains(candidate.key), candidate.kept?.source != card.source {
      if card.uid != nil { candidate.warnings.append("has the UID of another card before it") }
      candidate.key = card.source.digest
      try recall(&candidate)
    }
    return candidate
  }

  private mutating func recall(_ candidate: inout Candidate) throws {
    let key = candidate.key
    // What came in this import may only be gathered as yet.
    if seenKeys.contains(key) { try contacts.flush() }
    candidate.kept = try hadCards || seenKeys.contains(key) ? cards.card(key) : nil
    candidate.exchanged = try candidate.card.file.flatMap { try folder?.card(key, in: $0) }
  }

  private func isDeleted(_ candidate: Candidate) throws -> Bool {
    try candidate.exchanged != nil || matcher.isDeleted(candidate.key)
  }

  private mutating func owner(
    of candidate: inout Candidate
  ) throws -> (id: Int64, match: CardOutcome.Match)? {
    if let kept = candidate.kept { return (kept.contactID, .uid) }
    if let id = try matcher.contact(ofUID: candidate.key) { return (id, .uid) }
    if try isDeleted(candidate) { return nil }
    return try matcher.contact(
      like: candidate.details, gathered: contacts.gathered, warnings: &candidate.warnings)
  }

  // MARK: What comes of a card

  private mutating func pass(
    _ candidate: Candidate, in database: Database
  ) throws -> CardOutcome {
    seenKeys.insert(candidate.key)
    let id = try candidate.kept?.contactID ?? matcher.contact(ofUID: candidate.key)
    if let id, candidate.exchanged == nil { try remember(candidate, of: id, in: database) }
    return CardOutcome(
      of: candidate.card, .unchanged, contact: id.map(Contact.ID.init), match: id.map { _ in .uid })
  }

  private mutating func add(
    _ candidate: Candidate, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    let key = candidate.key
    let uid = UIDPrefix.isWhole(key) ? UID(rawValue: key) : scope.nextUID()
    let id = try contacts.add(candidate.details, uid: uid, in: &scope)
    matcher.add(candidate.details, of: id)
    try contacts.add(candidate.card.source, key: key, to: id, in: scope)
    try remember(candidate, of: uid)
    return CardOutcome(
      of: candidate.card, .added, contact: Contact.ID(rawValue: id), warnings: candidate.warnings)
  }

  private mutating func merge(
    _ candidate: Candidate, into owner: (id: Int64, match: CardOutcome.Match),
    _ interpret: (CardSource) -> Contact.Details?, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    var warnings = candidate.warnings
    if contacts.gathered(owner.id) != nil { try contacts.flush() }
    let old = try scope.database.contact(Contact.ID(rawValue: owner.id)).details
    let base = (candidate.exchanged ?? candidate.kept?.source).flatMap(interpret)?.storable
    let (card, foreign) = try matcher.withoutForeignValues(candidate.details, of: owner.id)
    for (value, other) in foreign where base?.has(value) != true {
      warnings.append("leaves out '\(value)', which contact \(other) has")
    }
    let ownBase = try matcher.withoutForeignValues(
      base ?? Contact.Details(displayName: ""), of: owner.id)
    let new = old.merging(
      card, since: ownBase.details, on: options.today, plan: options.numberingPlan)
    if new != old {
      try contacts.update(owner.id, from: old, to: new, in: &scope)
      matcher.update(from: old, to: new, of: owner.id)
    }
    let isKept = try keep(candidate, of: owner.id, in: scope, isTouched: old != new)
    try remember(candidate, of: owner.id, in: scope.database)
    return CardOutcome(
      of: candidate.card, old == new && !isKept ? .unchanged : .updated(new.changes(from: old)),
      contact: Contact.ID(rawValue: owner.id), match: owner.match, warnings: warnings)
  }

  /// Keeps a card in place of the one before it; returns whether it is another.
  private mutating func keep(
    _ candidate: Candidate, of id: Int64, in scope: ChangeScope, isTouched: Bool
  ) throws -> Bool {
    let source = candidate.card.source
    if let kept = candidate.kept {
      guard kept.source != source else { return false }
      try cards.replace(kept, by: source)
    } else {
      try contacts.add(source, key: candidate.key, to: id, in: scope)
    }
    if !isTouched {
      try scope.database.update(
        .contact, id: id, [("updatedAt", .int(scope.origin.at.unixSeconds))])
    }
    return true
  }

  /// Remembers what the folder's file says now of a contact that is in the database.
  private func remember(_ candidate: Candidate, of id: Int64, in database: Database) throws {
    guard candidate.card.file != nil,
      let uid = try database.firstRow("SELECT uid FROM contact WHERE id = ?", [id], { $0.text(0) })
    else { return }
    try remember(candidate, of: UID(rawValue: uid))
  }

  private func remember(_ candidate: Candidate, of uid: UID) throws {
    guard let file = candidate.card.file else { return }
    try folder?.remember(
      FolderCard(
        file: file, key: candidate.key, contactUID: uid, source: candidate.card.source))
  }
}

extension ImportReport {
  fileprivate mutating func count(_ action: CardOutcome.Action) {
    switch action {
    case .added: addedCount += 1
    case .updated: updatedCount += 1
    case .unchanged: unchangedCount += 1
    case .skipped: skippedCount += 1
    }
  }
}
