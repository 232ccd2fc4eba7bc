/// An e-mail address of a contact.
public struct EmailAddress: Hashable, Sendable {
  public var address: String
  /// What it is for: `work`, `home` or a word of the owner's.
  public var label: String?

  public init(_ address: String, label: String? = nil) {
    self.address = address
    self.label = label
  }
}
