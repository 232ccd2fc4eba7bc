/// What a row of a source said, in few bytes, so that a later import can tell whether it changed.
public struct RowDigest: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The digest of a row that names somebody in some of its cells and says something in the others.
  public init(naming contact: StableDigest, saying rest: StableDigest) {
    rawValue = contact.hex + rest.hex
  }

  /// Whether both rows name somebody by the same words.
  public func namesTheSame(as other: RowDigest) -> Bool {
    rawValue.utf8.prefix(Self.half).elementsEqual(other.rawValue.utf8.prefix(Self.half))
  }

  private static let half = 32
}
