public import HearthDomain
public import VCard

extension KeptCard {
  /// The card to be edited, without a `UID` that another contact's card was known by first; `nil` if
  /// it can't be read any more.
  public func original() -> VCard? {
    guard var card = source.card() else { return nil }
    card.properties.removeAll { property in
      property.isNamed("UID") && CardDraft.normalized(uid: property.text) != key
    }
    return card
  }
}
