/// What a card says beyond a contact's fields, by the names of its properties.
public struct CardRest: Equatable, Sendable {
  /// What there is no field for, each as its line says it; photos too.
  public var properties: [String: Set<String>]
  /// What stands beside the value that a field has, such as further nicknames.
  public var furtherValues: [String: Set<String>]

  public init(
    properties: [String: Set<String>] = [:], furtherValues: [String: Set<String>] = [:]
  ) {
    self.properties = properties
    self.furtherValues = furtherValues
  }

  public var isEmpty: Bool { properties.isEmpty && furtherValues.isEmpty }

  /// Whether `others` together say all this.
  func isCovered(by others: [CardRest]) -> Bool {
    func isCovered(_ kinds: KeyPath<CardRest, [String: Set<String>]>) -> Bool {
      self[keyPath: kinds].allSatisfy { name, values in
        values.isSubset(
          of: others.reduce(into: []) { $0.formUnion($1[keyPath: kinds][name] ?? []) })
      }
    }
    return isCovered(\.properties) && isCovered(\.furtherValues)
  }

  /// Whether this has properties of a kind that `other` lacks.
  func hasMore(than other: CardRest) -> Bool {
    properties.keys.contains { other.properties[$0] == nil }
  }

  /// What `other` has fewer of, without what it still has, in order.
  ///
  /// What stands in another's stead was changed, and kinds that it lacks wholly are told by
  /// ``hasMore(than:)``.
  func dropped(from other: CardRest) -> [(name: String, value: String)] {
    let kept = properties.filter { other.properties[$0.key] != nil }
    return Self.dropped(kept, from: other.properties)
      + Self.dropped(furtherValues, from: other.furtherValues)
  }

  private static func dropped(
    _ kinds: [String: Set<String>], from others: [String: Set<String>]
  ) -> [(name: String, value: String)] {
    kinds.sorted { $0.key < $1.key }.flatMap { name, values in
      let left = others[name] ?? []
      let dropped = left.count < values.count ? values.subtracting(left) : []
      return dropped.sorted().map { (name: name, value: $0) }
    }
  }
}
