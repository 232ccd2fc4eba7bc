import GRDB
import HearthDomain

/// Takes in contacts card by card: those known are merged, the others come into being.
struct CardImporter {
  private let options: CardImportOptions
  private let contacts: BulkContacts
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
    in scope: inout ChangeScope, interpret: CardInterpreter,
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

  private mutating func take(
    _ card: CardDraft, _ interpret: CardInterpreter, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    try card.details.requireVisibleName()
    var candidate = try candidate(card)
    if let file = card.file { try folder?.meet(candidate.key, in: file) }
    if candidate.isUnchanged, let outcome = try pass(candidate, in: scope.database) {
      return outcome
    }
    let owner = try owner(of: &candidate)
    if owner == nil, try isDeleted(candidate) {
      return CardOutcome(of: card, .unchanged, warnings: [.deleted(hasUID: card.uid != nil)])
    }
    seenKeys.insert(candidate.key)
    guard let owner else { return try add(candidate, in: &scope) }
    return try merge(candidate, into: owner, interpret, in: &scope)
  }

  /// Looks up what is remembered of a card.
  ///
  /// The first card of a key has it. One that says something else besides is known by all it says:
  /// were it taken for a newer one, the two would take turns whenever they are imported.
  private func candidate(_ card: CardDraft) throws -> CardCandidate {
    var candidate = CardCandidate(card)
    try recall(&candidate)
    if seenKeys.contains(candidate.key), candidate.kept?.source != card.source {
      if card.uid != nil {
        candidate.warnings.append(CardWarning("has the UID of another card before it"))
      }
      candidate.key = card.source.digest
      try recall(&candidate)
    }
    return candidate
  }

  private func recall(_ candidate: inout CardCandidate) throws {
    let key = candidate.key
    // What came in this import may only be gathered as yet.
    if seenKeys.contains(key) { try contacts.flush() }
    candidate.kept = try hadCards || seenKeys.contains(key) ? cards.card(key) : nil
    candidate.exchanged = try candidate.card.file.flatMap { try folder?.card(key, in: $0) }
  }

  private mutating func isDeleted(_ candidate: CardCandidate) throws -> Bool {
    if let exchanged = candidate.exchanged, try matcher.isDeleted(exchanged.contactUID) {
      return true
    }
    return try matcher.isDeleted(candidate.key)
  }

  private mutating func owner(
    of candidate: inout CardCandidate
  ) throws -> (id: Int64, match: CardOutcome.Match)? {
    if let kept = candidate.kept { return (kept.contactID, candidate.ownMatch) }
    if let id = try matcher.contact(ofUID: candidate.key) { return (id, .uid) }
    if let uid = candidate.exchanged?.contactUID.rawValue,
      let id = try matcher.contact(ofUID: uid)
    {
      return (id, .uid)
    }
    if try isDeleted(candidate) { return nil }
    return try matcher.contact(
      like: candidate.details, candidate.card.identifiers, makeReadable: contacts.makeReadable,
      warnings: &candidate.warnings)
  }

  // MARK: What comes of a card

  /// Leaves things as they are, unless the contact is no more.
  private mutating func pass(
    _ candidate: CardCandidate, in database: Database
  ) throws -> CardOutcome? {
    let id =
      try candidate.kept?.contactID ?? matcher.contact(ofUID: candidate.key)
      ?? candidate.exchanged.flatMap { try matcher.contact(ofUID: $0.contactUID.rawValue) }
    // A value that was another contact's may be free now.
    guard let id,
      try matcher.withoutFreedValues(candidate.details, of: id) == candidate.details
    else { return nil }
    seenKeys.insert(candidate.key)
    try remember(candidate, of: id, in: database)
    return CardOutcome(
      of: candidate.card, .unchanged, contact: Contact.ID(rawValue: id), match: candidate.ownMatch)
  }

  private mutating func add(
    _ candidate: CardCandidate, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    guard !candidate.warnings.isEmpty else {
      return try add(candidate, candidate.details, candidate.card.identifiers, in: &scope)
    }
    // What it shares with another contact was told, and stays with that one.
    let (own, foreign) = try matcher.withoutForeignValues(candidate.details, of: nil)
    let identifiers =
      foreign.isEmpty
      ? candidate.card.identifiers : ContactIdentifiers(own, options.numberingPlan)
    return try add(candidate, own, identifiers, in: &scope)
  }

  private mutating func add(
    _ candidate: CardCandidate, _ details: Contact.Details, _ identifiers: ContactIdentifiers,
    in scope: inout ChangeScope
  ) throws -> CardOutcome {
    let key = candidate.key
    let uid = UIDPrefix.isWhole(key) ? UID(rawValue: key) : scope.nextUID()
    let id = try contacts.add(details, uid: uid, in: &scope)
    matcher.add(identifiers, of: id)
    try contacts.add(candidate.card.source, key: key, to: id, in: scope)
    try remember(candidate, of: uid)
    return CardOutcome(
      of: candidate.card, .added, contact: Contact.ID(rawValue: id), warnings: candidate.warnings)
  }

  private mutating func merge(
    _ candidate: CardCandidate, into owner: (id: Int64, match: CardOutcome.Match),
    _ interpret: CardInterpreter, in scope: inout ChangeScope
  ) throws -> CardOutcome {
    var (candidate, warnings) = (candidate, candidate.warnings)
    try contacts.makeReadable(owner.id)
    let old = try scope.database.contact(Contact.ID(rawValue: owner.id)).details
    candidate.read(as: old, by: interpret)
    let said = candidate.said
    let base = try base(of: candidate, owner.id, old, in: scope.database)
    let (card, foreign) = try matcher.withoutForeignValues(said, of: owner.id)
    for (value, other) in foreign where base?.has(value) != true {
      warnings.append(CardWarning("leaves out '\(value)', which contact \(other) has"))
    }
    // A card of that very contact may shorten the name; others only know less of it.
    let isOwn = owner.match == .uid || owner.match == .earlierCard
    let name = isOwn ? old.displayName : ""
    let ownBase = try matcher.withoutForeignValues(
      base ?? Contact.Details(displayName: name, name: PersonName()), of: owner.id)
    let known = try matcher.withoutFreedValues(ownBase.details, of: owner.id)
    let new = old.merging(
      card, since: known, on: options.today, plan: options.numberingPlan)
    if new != old {
      try contacts.update(owner.id, from: old, to: new, in: &scope)
      matcher.update(from: old, to: new, of: owner.id)
    }
    let unsaid =
      candidate.exchanged == nil || base == nil
      ? [] : new.unsaid(by: said, since: known)
    let isKept = try keep(
      candidate, of: owner.id, { interpret($0, old, nil) }, in: scope, isTouched: old != new,
      &warnings)
    try remember(candidate, of: owner.id, in: scope.database)
    return CardOutcome(
      of: candidate.card, old == new && !isKept ? .unchanged : .updated(new.changes(from: old)),
      contact: Contact.ID(rawValue: owner.id), match: owner.match, warnings: warnings,
      unsaid: unsaid)
  }

  /// What a card said when it was last taken; `nil` if it never was.
  ///
  /// A card of ours tells what the contact was at some time, be it taken before or not: what the owner has
  /// changed since is no news. In a folder the card that was exchanged last tells all that.
  private func base(
    of candidate: CardCandidate, _ owner: Int64, _ details: Contact.Details, in database: Database
  ) throws -> Contact.Details? {
    let (said, taken) = (candidate.said, candidate.taken?.details.storable)
    let isNews =
      details.merging(
        said, since: taken, on: options.today, plan: options.numberingPlan) != details
    guard isNews, candidate.exchanged == nil, candidate.meaning?.isOurs == true else {
      return taken
    }
    let former = try database.formerDetails(of: owner)
    return former.isEmpty
      ? taken
      : said.base(taken, recalling: former, plan: options.numberingPlan)
  }

  /// Keeps a card in place of the one before it; returns whether it is another.
  ///
  /// A card of ours that says nothing new is no other. One that lacks what the one before it had, such
  /// as photos, leaves that one beside it, known by all it says. `warnings` hears what else is no more.
  private mutating func keep(
    _ candidate: CardCandidate, of id: Int64, _ interpret: (CardSource) -> CardMeaning?,
    in scope: ChangeScope, isTouched: Bool, _ warnings: inout [CardWarning]
  ) throws -> Bool {
    let (source, meaning, taken) = (candidate.card.source, candidate.meaning, candidate.taken)
    if candidate.kept?.source == source { return false }
    if !isTouched, let meaning, meaning.isOurs, try isCovered(meaning, ofContact: id, interpret) {
      return false
    }
    if let kept = candidate.kept {
      let before = candidate.exchanged == nil ? taken : interpret(kept.source)
      if let before, let meaning, before.hasMore(than: meaning) {
        try keepBeside(kept.source, of: id, in: scope)
      }
      if let taken, let meaning {
        warnings += taken.dropped(from: meaning).map(CardWarning.dropped)
      }
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

  /// Whether a card of ours says no more than the cards from which it was made.
  private func isCovered(
    _ meaning: CardMeaning, ofContact id: Int64, _ interpret: (CardSource) -> CardMeaning?
  ) throws -> Bool {
    try meaning.isCovered {
      try contacts.flush()
      return try cards.cards(of: id).compactMap(interpret)
    }
  }

  private mutating func keepBeside(
    _ source: CardSource, of id: Int64, in scope: ChangeScope
  ) throws {
    try contacts.flush()
    guard seenKeys.insert(source.digest).inserted, try cards.card(source.digest) == nil else {
      return
    }
    try contacts.add(source, key: source.digest, to: id, in: scope)
  }

  /// Remembers what the folder's file says now of a contact that is in the database.
  private func remember(_ candidate: CardCandidate, of id: Int64, in database: Database) throws {
    guard candidate.card.file != nil,
      let uid = try database.firstRow("SELECT uid FROM contact WHERE id = ?", [id], { $0.text(0) })
        .map(UID.init(rawValue:))
    else { return }
    // An undo may have taken away the contact that it was of.
    guard candidate.exchanged?.contactUID != uid || !candidate.isUnchanged else { return }
    try remember(candidate, of: uid)
  }

  private func remember(_ candidate: CardCandidate, of uid: UID) throws {
    guard let file = candidate.card.file else { return }
    try folder?.remember(
      FolderCard(
        file: file, key: candidate.key, contactUID: uid, source: candidate.card.source,
        charset: candidate.card.charset,
        isOurs: candidate.isUnchanged && candidate.exchanged?.isOurs == true))
  }
}

extension CardWarning {
  fileprivate static func dropped(_ name: String, _ value: String) -> CardWarning {
    CardWarning(
      "no longer has \(name) \(excerpt(value)), which only the card had"
    )
  }

  fileprivate static func deleted(hasUID: Bool) -> CardWarning {
    CardWarning(
      "is of a contact that was deleted here, and stays so"
        + (hasUID ? "; without its UID line it would come back as a new one" : ""))
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
