extension Touchpoint {
  /// What an exchange gave its participants besides words.
  public struct Carried: Hashable, Sendable {
    /// The values of the candidate's facts that they were told.
    public var versions: [Fact.Version.ID]
    /// The things of value that they were sent.
    public var items: [ShareItem.ID]

    public init(versions: [Fact.Version.ID] = [], items: [ShareItem.ID] = []) {
      self.versions = versions
      self.items = items
    }
  }
}
