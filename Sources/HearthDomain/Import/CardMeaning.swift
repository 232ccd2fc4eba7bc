/// What a card says, read again.
public struct CardMeaning: Hashable, Sendable {
  public let details: Contact.Details
  /// What Hearth has no field for, each as its line says it, by the name of its property; photos too.
  public let rest: [String: Set<String>]
  /// Whether Hearth wrote it, which leaves photos and more out.
  public let isOurs: Bool

  public init(
    details: Contact.Details, rest: [String: Set<String>] = [:], isOurs: Bool = false
  ) {
    self.details = details
    self.rest = rest
    self.isOurs = isOurs
  }

  /// Whether `others` together say all that this says beyond Hearth's fields.
  public func isCovered(by others: [CardMeaning]) -> Bool {
    rest.allSatisfy { name, lines in
      lines.isSubset(of: others.reduce(into: []) { $0.formUnion($1.rest[name] ?? []) })
    }
  }

  /// Whether this has properties of a kind that `other` lacks.
  public func hasMore(than other: CardMeaning) -> Bool {
    rest.keys.contains { other.rest[$0] == nil }
  }
}
