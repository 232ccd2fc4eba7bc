/// The name of a row that never changes and is never used again: a UUID of version 7 in lower case.
///
/// - SeeAlso: RFC 9562, section 5.7.
public struct UID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension UID: CustomStringConvertible {
  public var description: String { rawValue }
}
