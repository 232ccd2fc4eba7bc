import HearthDomain
import VCard

/// What tells which of several nicknames, titles and notes a card means: the contact that it is of, and what
/// the card said before.
///
/// Nothing but their order would tell otherwise, and some programs sort them whenever they write a card.
struct CardPrecedent {
  let nickname: Precedent
  /// The title of somebody who works nowhere.
  let title: Precedent
  /// The titles by the organizations where they are held, which are in lower case.
  private let titles: [String: String]
  /// The contact's pages, by what is the same for all spellings of an address.
  private let pages: [String: Link]
  private let note: String
  /// The notes of the card before, in their order.
  private let notes: [String]

  /// The precedent for a card of a contact of these details, as a card has them, after an `earlier` one;
  /// `formerly` the contact had these nicknames and titles.
  init(_ contact: Contact.Details, formerly: [String] = [], after earlier: VCard? = nil) {
    let before = earlier.map { CardContents($0, precedent: CardPrecedent(contact)) }
    nickname = Precedent(
      [contact.nickname, before?.nickname?.value] + formerly,
      among: before?.nicknames.map(\.value) ?? [])
    title = Precedent(
      [contact.title, before?.title?.value] + formerly, among: before?.titles.map(\.value) ?? [])
    let held = contact.affiliations + (before?.work.map(\.affiliation) ?? [])
    titles = Dictionary(
      held.compactMap { stay in stay.title.map { (stay.organization.lowercased(), $0) } },
      uniquingKeysWith: { first, _ in first })
    pages = Dictionary(contact.links.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    note = contact.note
    notes = before?.notes.map(\.value) ?? []
  }

  /// The title that is held at an organization.
  func title(at organization: String) -> String? { titles[organization.lowercased()] }

  /// The spelling that the contact has, if it is among those of one page.
  func choice(of spellings: [Link]) -> Link? {
    spellings.first.flatMap { pages[$0.key] }.flatMap { spellings.contains($0) ? $0 : nil }
  }

  /// Notes in the order in which they were; what is new stands where something else is no more.
  func inOrder(_ entries: [CardEntry<String>]) -> [CardEntry<String>] {
    guard entries.count > 1, entries.map(\.value).joined(separator: "\n") != note else {
      return entries
    }
    let order = notes.isEmpty ? note.parts(among: entries.map(\.value)) : notes
    let known = Set(order)
    var places = Dictionary(grouping: entries.indices.reversed()) { entries[$0].value }
    var new = entries.indices.reversed().filter { !known.contains(entries[$0].value) }
    var ordered: [Int] = []
    for text in order {
      if let place = places[text]?.popLast() ?? new.popLast() { ordered.append(place) }
    }
    let taken = Set(ordered)
    return (ordered + entries.indices.filter { !taken.contains($0) }).map { entries[$0] }
  }
}

/// What tells which of several values is meant.
struct Precedent {
  /// The values that count before all others, the first one most.
  private let preferred: [String]
  /// All values that there were before.
  private let known: Set<String>

  init(_ preferred: [String?], among known: [String]) {
    self.preferred = preferred.compactMap(\.self)
    self.known = Set(known)
  }

  /// The value that stays what it was, or else is new, or else stands first.
  func choice(of entries: [CardEntry<String>]) -> CardEntry<String>? {
    for value in preferred {
      if let entry = entries.first(where: { $0.value == value }) { return entry }
    }
    return entries.first { !known.contains($0.value) } ?? entries.first
  }
}

extension String {
  /// The lines as they are made of whole `texts`, in order; none if something is left over.
  fileprivate func parts(among texts: [String]) -> [String] {
    guard texts.reduce(texts.count - 1, { $0 + $1.utf8.count }) == utf8.count else { return [] }
    var texts = Dictionary(
      grouping: texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    ) { $0[0] }
    .mapValues { $0.sorted { $0.count < $1.count } }
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    var parts: [String] = []
    while let line = lines.first {
      guard let place = texts[line]?.lastIndex(where: { lines.starts(with: $0) }),
        let part = texts[line]?.remove(at: place)
      else { return [] }
      parts.append(part.joined(separator: "\n"))
      lines = lines.dropFirst(part.count)
    }
    return parts
  }
}
