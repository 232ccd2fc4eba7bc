/// A touchpoint with the names of those who took part, in order.
public struct NamedTouchpoint: Hashable, Sendable {
  public let touchpoint: Touchpoint
  public let names: [String]

  public init(touchpoint: Touchpoint, names: [String]) {
    self.touchpoint = touchpoint
    self.names = names
  }
}

/// The stored touchpoints.
///
/// Every call is one transaction: it happens completely or not at all, statistics included.
public protocol TouchpointRepository: Sendable {
  /// The touchpoint with this id or beginning of a uid.
  ///
  /// - Throws: ``HearthError/touchpointNotFound(_:)``,
  ///   ``HearthError/ambiguousName(_:candidates:)``.
  func resolveTouchpoint(_ name: String) throws -> NamedTouchpoint

  /// The touchpoints of `query`, newest first.
  func touchpoints(matching query: TouchpointQuery) throws -> [NamedTouchpoint]

  /// Stores one exchange with the people it names, and with `newcomers`, who come into being with it;
  /// and what it gave each of them.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if one of them has had what it carried.
  func log(
    _ details: Touchpoint.Details, creating newcomers: [Contact.Details],
    carrying carried: Touchpoint.Carried, by origin: ChangeOrigin
  ) throws -> NamedTouchpoint

  /// Replaces the details of a stored touchpoint by what `edit` makes of them.
  ///
  /// - Throws: ``HearthError/touchpointNotFound(_:)``.
  func updateTouchpoint(
    _ id: Touchpoint.ID, by origin: ChangeOrigin,
    _ edit: (inout Touchpoint.Details) throws -> Void
  ) throws -> NamedTouchpoint

  /// - Throws: ``HearthError/touchpointNotFound(_:)``.
  func deleteTouchpoint(_ id: Touchpoint.ID, by origin: ChangeOrigin) throws
}

extension TouchpointRepository {
  /// Stores one exchange that gave its participants nothing but words.
  public func log(
    _ details: Touchpoint.Details, creating newcomers: [Contact.Details], by origin: ChangeOrigin
  ) throws -> NamedTouchpoint {
    try log(details, creating: newcomers, carrying: Touchpoint.Carried(), by: origin)
  }
}
