/// A text to look things up by, whose hash is worked out when it is made: on another thread, it may be, than
/// the one that looks up.
public struct HashedText: Hashable, Sendable {
  public let text: String
  private let hash: Int

  public init(_ text: String) {
    self.text = text
    hash = text.hashValue
  }

  public static func == (one: HashedText, other: HashedText) -> Bool {
    one.hash == other.hash && one.text == other.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(hash)
  }
}
