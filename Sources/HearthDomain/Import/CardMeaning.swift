/// What a card says, read again.
public struct CardMeaning: Sendable {
  public let details: Contact.Details
  /// Whether Hearth wrote it, which leaves photos and more out.
  public let isOurs: Bool
  /// Seldom asked for, and as much work as all the others.
  private let readRest: @Sendable () -> [String: Set<String>]

  public init(
    details: Contact.Details, isOurs: Bool = false,
    rest: @escaping @Sendable () -> [String: Set<String>] = { [:] }
  ) {
    self.details = details
    self.isOurs = isOurs
    readRest = rest
  }

  /// What Hearth has no field for, each as its line says it, by the name of its property; photos too.
  ///
  /// It is read anew each time.
  public var rest: [String: Set<String>] { readRest() }

  /// Whether `others` together say all that this says beyond Hearth's fields; they are asked for only if
  /// there is anything.
  public func isCovered(by others: () throws -> [CardMeaning]) rethrows -> Bool {
    let rest = rest
    guard !rest.isEmpty else { return true }
    let others = try others().map(\.rest)
    return rest.allSatisfy { name, lines in
      lines.isSubset(of: others.reduce(into: []) { $0.formUnion($1[name] ?? []) })
    }
  }

  /// Whether this has properties of a kind that `other` lacks.
  public func hasMore(than other: CardMeaning) -> Bool {
    let others = other.rest
    return rest.keys.contains { others[$0] == nil }
  }
}
