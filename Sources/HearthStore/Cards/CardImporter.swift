import GRDB
import HearthDomain

/// Takes in contacts card by card: those known are merged, the others come into being.
struct CardImporter {
  private let options: CardImportOptions
  private var matcher: CardMatcher
  private var cards: ContactCards
  private var folder: FolderCards?
  /// The keys that earlier cards of the import have.
  private var seenKeys: Set<String> = []
  private var report = ImportReport()

  init(_ options: CardImportOptions, in scope: ChangeScope) throws {
    self.options = options
    matcher = try CardMatcher(options.numberingPlan, scope.database)
    cards = try ContactCards(scope.database)
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

  private func recall(_ candidate: inout Candidate) throws {
    candidate.kept = try cards.card(candidate.key)
    candidate.exchanged = try candidate.card.file.flatMap {
      try folder?.card(candidate.key, in: $0)
    }
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
    return try matcher.contact(like: candidate.details, warnings: &candidate.warnings)
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
    let uid = UIDPrefix.isWhole(candidate.key) ? UID(rawValue: candidate.key) : nil
    let id = try ContactWriter().insert(candidate.details, uid: uid, in: &scope)
    matcher.add(candidate.details.phones, of: id)
    try cards.keep(candidate.card.source, candidate.key, of: id)
    try remember(candidate, of: id, in: scope.database)
    return CardOutcome(
      of: candidate.card, .added, contact: Contact.ID(rawValue: id), warnings: candidate.warnings)
  }

  private mutating func merge(
    _ candidate: Candidate, into owner: (id: Int64, match: CardOutcome.Match),
    _ interpret: (CardSource) -> Contact.Details?, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    var candidate = candidate
    let old = try scope.database.contact(Contact.ID(rawValue: owner.id)).details
    let base = (candidate.exchanged ?? candidate.kept?.source).flatMap(interpret)?.storable
    let (card, foreign) = try withoutForeignValues(candidate.details, of: owner.id)
    for (value, other) in foreign where base?.has(value) != true {
      candidate.warnings.append("leaves out '\(value)', which contact \(other) has")
    }
    let new = old.merging(
      card, since: try withoutForeignValues(base ?? .init(displayName: ""), of: owner.id).details,
      on: options.today, plan: options.numberingPlan)
    try ContactWriter().update(owner.id, from: old, to: new, in: &scope)
    matcher.add(new.phones, of: owner.id)
    let isKept = try keep(candidate, of: owner.id, in: scope, isTouched: old != new)
    try remember(candidate, of: owner.id, in: scope.database)
    return CardOutcome(
      of: candidate.card, old == new && !isKept ? .unchanged : .updated(new.changes(from: old)),
      contact: Contact.ID(rawValue: owner.id), match: owner.match, warnings: candidate.warnings)
  }

  /// Details without the addresses and profiles that other contacts have, and whose those are.
  private func withoutForeignValues(
    _ details: Contact.Details, of id: Int64
  ) throws -> (details: Contact.Details, foreign: [(value: String, owner: Int64)]) {
    var (details, foreign) = (details, [(value: String, owner: Int64)]())
    details.emails = try details.emails.filter { email in
      guard let owner = try matcher.contact(ofEmail: email.address), owner != id else {
        return true
      }
      foreign.append((email.address, owner))
      return false
    }
    details.links = try details.links.filter { link in
      guard let handle = link.uniqueHandle, let owner = try matcher.contact(ofHandle: handle),
        owner != id
      else { return true }
      foreign.append((link.url, owner))
      return false
    }
    return (details, foreign)
  }

  /// Keeps a card in place of the one before it; returns whether it is another.
  private mutating func keep(
    _ candidate: Candidate, of id: Int64, in scope: ChangeScope, isTouched: Bool
  ) throws -> Bool {
    if let kept = candidate.kept {
      guard kept.source != candidate.card.source else { return false }
      try cards.replace(kept, by: candidate.card.source)
    } else {
      try cards.keep(candidate.card.source, candidate.key, of: id)
    }
    if !isTouched {
      try scope.database.update(
        .contact, id: id, [("updatedAt", .int(scope.origin.at.unixSeconds))])
    }
    return true
  }

  /// Remembers what the folder's file says now.
  private func remember(_ candidate: Candidate, of id: Int64, in database: Database) throws {
    guard let folder, let file = candidate.card.file,
      let uid = try database.firstRow("SELECT uid FROM contact WHERE id = ?", [id], { $0.text(0) })
    else { return }
    try folder.remember(
      FolderCard(
        file: file, key: candidate.key, contactUID: UID(rawValue: uid),
        source: candidate.card.source))
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
