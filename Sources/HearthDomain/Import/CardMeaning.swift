/// What a card says, read again.
public struct CardMeaning: Sendable {
  public let details: Contact.Details
  /// Whether Hearth wrote it, which leaves photos and more out.
  public let isOurs: Bool
  /// Seldom asked for, and as much work as all the others.
  private let readRest: @Sendable () -> CardRest

  public init(
    details: Contact.Details, isOurs: Bool = false,
    rest: @escaping @Sendable () -> CardRest = { CardRest() }
  ) {
    self.details = details
    self.isOurs = isOurs
    readRest = rest
  }

  /// What the card says beyond Hearth's fields; it is read anew each time.
  public var rest: CardRest { readRest() }

  /// Whether `others` together say all that this says beyond Hearth's fields; they are asked for only if
  /// there is anything.
  public func isCovered(by others: () throws -> [CardMeaning]) rethrows -> Bool {
    let rest = rest
    return try rest.isEmpty || rest.isCovered(by: others().map(\.rest))
  }

  /// Whether this has properties of a kind that `other` lacks.
  public func hasMore(than other: CardMeaning) -> Bool {
    rest.hasMore(than: other.rest)
  }

  /// What `other` has left out that Hearth has no field for, each with the name of its property.
  public func dropped(from other: CardMeaning) -> [(name: String, value: String)] {
    rest.dropped(from: other.rest).filter { !other.details.has($0.value, of: $0.name) }
  }
}

extension Contact.Details {
  /// Whether what a card had besides the value of a field is the value of one now.
  fileprivate func has(_ value: String, of name: String) -> Bool {
    switch name {
    case "NICKNAME": value == nickname
    case "TITLE": value == title || affiliations.contains { $0.title == value }
    default: false
    }
  }
}
