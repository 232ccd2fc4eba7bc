import HearthDomain
import VCard

/// Puts in a card what a contact says otherwise than the card, and leaves all else as it stands.
struct CardEdit {
  let contents: CardContents
  let dialect: CardDialect
  var editor: CardEditor
  private(set) var builder: CardBuilder
  /// Where the `LABEL`s are that no edit took away yet, by their types.
  private lazy var deliveryLabels = Dictionary(grouping: contents[.deliveryLabel]) { place in
    Set(contents.card.properties[place].types)
  }

  /// The edit of a card in which of several values those are meant that `contact` has, or had `formerly`.
  init(
    _ card: VCard, of contact: Contact.Details, formerly: [String], _ dialect: CardDialect
  ) {
    contents = CardContents(card, precedent: CardPrecedent(contact, formerly: formerly))
    self.dialect = dialect
    editor = CardEditor(card)
    builder = CardBuilder(dialect, takenGroups: editor.groups)
  }

  /// The properties that `append` puts together.
  mutating func lines(_ append: (inout CardBuilder) -> Void) -> [VCardProperty] {
    append(&builder)
    return builder.takeProperties()
  }

  /// Hands out once where the `LABEL`s of the given types are.
  mutating func takeDeliveryLabels(_ types: [String]) -> [Int] {
    deliveryLabels.removeValue(forKey: Set(types)) ?? []
  }

  /// A group that the card hasn't yet.
  mutating func newGroup() -> String {
    builder.nextGroup()
  }

  /// Where a new property about `part` goes: after the last of its kind, or of what stands before that
  /// in a card of ours.
  func anchor(for part: CardPart) -> Int? {
    (0...part.rawValue).reversed().lazy
      .compactMap { CardPart(rawValue: $0).flatMap { contents[$0].last } }.first
  }

  /// Puts a property that a card has but once in its place; of several the first is taken.
  mutating func setOnly(
    _ part: CardPart, at place: Int? = nil, _ change: (inout VCardProperty) -> Void,
    orElse append: (inout CardBuilder) -> Void
  ) {
    let places = contents[part]
    guard let kept = place ?? places.first else {
      let new = lines(append)
      editor.insert(new, after: anchor(for: part))
      return
    }
    editor.change(kept, change)
    for other in places where other != kept && !isAlternative(other, to: kept) {
      editor.remove(other)
    }
  }

  /// Puts `value` in place of what `entry` says; adds it, or takes all about `part` away, where one of
  /// them is missing.
  mutating func set<Value: Equatable>(
    _ part: CardPart, _ entry: CardEntry<Value>?, to value: Value?,
    _ change: (inout VCardProperty, Value) -> Void,
    orElse append: (inout CardBuilder, Value) -> Void
  ) {
    guard entry?.value != value else { return }
    guard let value else {
      for place in contents[part] { editor.remove(place) }
      return
    }
    if let place = entry?.places.first ?? contents[part].first {
      editor.change(place) { change(&$0, value) }
      for other in entry?.places.dropFirst() ?? [] {
        editor.remove(other)
        for twin in contents[part]
        where isAlternative(twin, to: other) && !isAlternative(twin, to: place) {
          editor.remove(twin)
        }
      }
    } else {
      let new = lines { append(&$0, value) }
      editor.insert(new, after: anchor(for: part))
    }
  }

  /// Whether two properties say the same in two languages, which 4.0 counts as one.
  ///
  /// - SeeAlso: RFC 6350, section 5.4 (`ALTID`).
  func isAlternative(_ place: Int, to other: Int) -> Bool {
    guard place != other, let id = contents.card.properties[other].alternativeID else {
      return false
    }
    return contents.card.properties[place].alternativeID == id
  }
}
