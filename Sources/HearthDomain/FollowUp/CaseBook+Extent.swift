extension CaseBook {
  /// How much of a case book is read.
  public enum Extent: Hashable, Sendable {
    /// All that anything may follow from.
    case whole
    /// Without touches before that instant, but for whoever has a follow-up that was put off.
    case touches(since: Instant)
    /// The cases and the people in them, with no touches, promises or plans, and nothing that is only told,
    /// such as names: as much as says whose answer is awaited.
    case silences
  }
}
