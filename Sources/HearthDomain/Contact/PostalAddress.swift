/// Where mail on paper reaches a contact; parts that are not known are empty.
///
/// - SeeAlso: RFC 6350, section 6.3.1 (`ADR`).
public struct PostalAddress: Hashable, Sendable {
  /// House and street; may hold several lines.
  public var street: String
  /// The town or city.
  public var locality: String
  public var region: String
  public var postalCode: String
  public var country: String
  /// `work`, `home` or a word of the owner's.
  public var label: String?

  public init(
    street: String = "", locality: String = "", region: String = "", postalCode: String = "",
    country: String = "", label: String? = nil
  ) {
    self.street = street
    self.locality = locality
    self.region = region
    self.postalCode = postalCode
    self.country = country
    self.label = label
  }
}
