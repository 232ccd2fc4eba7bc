import HearthDomain
public import VCard

extension VCard {
  /// Whether this says what `other` says, however that is put, but for the program that wrote it and when.
  public func saysTheSame(as other: VCard) -> Bool {
    guard version == other.version, let meaning = CardMeaning(self),
      let otherMeaning = CardMeaning(other)
    else { return false }
    return meaning.details == otherMeaning.details && meaning.rest == otherMeaning.rest
      && judgements == other.judgements
  }

  private var judgements: [VCardProperty] {
    let contents = CardContents(self)
    return contents[.judgement].map { properties[$0] }
  }
}
