/// A property of a card: a name, parameters and a value.
///
/// - SeeAlso: RFC 6350, section 3.3.
public struct VCardProperty: Hashable, Sendable {
  /// What ties properties of a card together, such as `item1`; letters, digits and hyphens.
  public var group: String?
  /// As it was written: letters, digits and hyphens, in any case.
  public var name: String
  /// In the order in which they stand.
  public var parameters: [VCardParameter]
  /// The value as it stands in the card, unfolded and in UTF-8, its escapes still in it.
  public var rawValue: String

  /// The group as it is compared: whatever its case.
  package var groupKey: String? { group?.uppercased() }

  /// A property as it stands in a card.
  public init(
    _ name: String, parameters: [VCardParameter] = [], rawValue: String, group: String? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.rawValue = rawValue
    self.group = group
  }

  /// A property with a value as it is meant.
  public init(
    _ name: String, parameters: [VCardParameter] = [], _ value: VCardValue, group: String? = nil
  ) {
    self.init(name, parameters: parameters, rawValue: value.written, group: group)
  }

  /// Whether this is the property called `name`, which is in upper case.
  public func isNamed(_ name: String) -> Bool {
    self.name.isSame(as: name)
  }
}
