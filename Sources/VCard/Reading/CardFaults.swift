/// What is odd about a card that is being read.
struct CardFaults {
  let card: Int
  private(set) var all: [VCardFault] = []
  /// What is told once, however often the card does it.
  private var toldOnce: Set<String> = []

  init(card: Int) {
    self.card = card
  }

  mutating func add(_ reason: String, line: Int) {
    guard all.count < VCardFault.limit else { return }
    all.append(VCardFault(card: card, line: line, reason: reason))
  }

  mutating func addOnce(_ reason: String, line: Int) {
    if toldOnce.insert(reason).inserted { add(reason, line: line) }
  }
}
