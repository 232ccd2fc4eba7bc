import HearthDomain
import VCard

extension CardEdit {
  /// Takes away what isn't to leave the house: nothing of a kind that `replaced` has, which is out there.
  ///
  /// Inside of a card, a card of somebody else mixes with it in many readers.
  mutating func strip(photos: Bool, unlessIn replaced: VCard?) {
    let present = replaced.map { CardContents($0) }
    func isOut(_ part: CardPart) -> Bool { present.map { !$0[part].isEmpty } ?? false }
    if photos, !isOut(.photo) {
      for place in contents[.photo] { editor.remove(place) }
    }
    if !isOut(.agent) {
      for place in contents[.agent] { editor.remove(place) }
    }
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
