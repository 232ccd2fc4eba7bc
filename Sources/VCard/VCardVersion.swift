/// A version of the vCard format.
public enum VCardVersion: String, CaseIterable, Sendable {
  /// RFC 2426, which every address book reads.
  case v3 = "3.0"
  /// RFC 6350.
  case v4 = "4.0"
}
