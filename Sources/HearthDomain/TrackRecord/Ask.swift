/// One time that the owner turned to somebody and waited for an answer.
public struct Ask: Hashable, Sendable {
  public let askedAt: Instant
  /// `nil` if no answer came while one could be expected.
  public let answeredAt: Instant?

  public init(askedAt: Instant, answeredAt: Instant?) {
    self.askedAt = askedAt
    self.answeredAt = answeredAt
  }
}

/// Reads the asks of one person from the touches, in order.
///
/// Touches of the owner's with nothing of theirs between them are one ask, which began with the first:
/// who needs three reminders has answered once, and late. The answer is the next touch that isn't the
/// owner's alone, if it comes soon enough after the last reminder.
public struct AskReader: Sendable {
  private let windowSeconds: Int64
  private var open: (askedAt: Instant, lastAt: Instant)?

  /// - Parameter windowDays: For how many days after the owner's last touch an answer is awaited.
  public init(windowDays: Double) {
    windowSeconds = Int64(windowDays * 86_400)
  }

  /// Takes in the next touch.
  ///
  /// - Parameters:
  ///   - direction: Whose it is; `nil` for both.
  ///   - instant: When it was.
  ///   - asks: Whether an answer is expected to it, if it is the owner's; not to thanks.
  /// - Returns: The ask that ends with it, if one does.
  public mutating func read(
    _ direction: Touchpoint.Direction?, at instant: Instant, asks: Bool
  ) -> Ask? {
    guard direction == .outbound else { return end(with: instant) }
    guard asks else { return nil }
    if let open, isAwaited(open.lastAt, at: instant) {
      self.open = (open.askedAt, instant)
      return nil
    }
    let ended = end(with: nil)
    open = (instant, instant)
    return ended
  }

  /// Ends the reading of one person.
  ///
  /// - Returns: The ask that was left without an answer; `nil` if that may still come.
  public mutating func finish(asOf now: Instant) -> Ask? {
    defer { open = nil }
    return open.flatMap { isAwaited($0.lastAt, at: now) ? nil : end(with: nil) }
  }

  private mutating func end(with answer: Instant?) -> Ask? {
    guard let ended = open else { return nil }
    open = nil
    let answeredAt = answer.flatMap { isAwaited(ended.lastAt, at: $0) ? $0 : nil }
    return Ask(askedAt: ended.askedAt, answeredAt: answeredAt)
  }

  private func isAwaited(_ lastAt: Instant, at instant: Instant) -> Bool {
    instant.unixSeconds - lastAt.unixSeconds <= windowSeconds
  }
}
