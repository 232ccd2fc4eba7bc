/// A card: its properties in the order in which they stand.
///
/// What isn't understood is kept like the rest: reading and writing again gives an equal card.
///
/// - SeeAlso: RFC 2426 for version 3.0, RFC 6350 for 4.0.
public struct VCard: Hashable, Sendable {
  /// The version in whose syntax the properties are.
  public var version: VCardVersion
  /// Everything between `BEGIN` and `END` but `VERSION`.
  public var properties: [VCardProperty]

  public init(_ version: VCardVersion, _ properties: [VCardProperty] = []) {
    self.version = version
    self.properties = properties
  }
}
