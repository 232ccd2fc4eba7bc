/// A phone number of a contact, as its owner wrote it.
public struct PhoneNumber: Hashable, Sendable {
  public var number: String
  /// What it is: `work`, `home`, `cell`, `fax`, `pager` or a word of the owner's.
  public var label: String?

  public init(_ number: String, label: String? = nil) {
    self.number = number
    self.label = label
  }
}
