import HearthDomain
import VCard

extension CardEdit {
  /// Takes away what isn't to leave the house.
  mutating func strip(photos: Bool) {
    if photos {
      for place in contents[.photo] { editor.remove(place) }
    }
    // Inside of a card, a card of somebody else mixes with it in many readers.
    for place in contents[.agent] { editor.remove(place) }
  }

  /// Puts what the owner thinks in place; with no `standing` nothing of it stays.
  mutating func setJudgements(on contact: Contact, _ standing: CardStanding?) {
    guard let standing else {
      for place in contents[.judgement] { editor.remove(place) }
      return
    }
    for judgement in Judgement.allCases {
      let new = lines { $0.append(judgement, of: contact, standing) }
      let places = contents[.judgement].filter { editor[$0]?.isNamed(judgement.rawValue) == true }
      for place in places.dropFirst(new.count) { editor.remove(place) }
      if let place = places.first, let property = new.first {
        editor.change(place) { $0.rawValue = property.rawValue }
      } else {
        editor.insert(new, after: anchor(for: .judgement))
      }
    }
  }
}
