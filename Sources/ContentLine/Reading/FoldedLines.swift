/// Goes through the content lines of bytes, taking out the folds.
///
/// Bytes are joined, not characters: writers that count bytes fold inside of them. An empty line
/// before a folded one is passed over, because broken transfers double line ends.
///
/// - SeeAlso: RFC 6350, section 3.2; RFC 5545, section 3.1.
public struct FoldedLines {
  /// A line as it stands in the bytes, without its end.
  public struct Line: Sendable {
    /// From 1, or from where the count began.
    public let number: Int
    public let range: Range<Int>
    let next: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The line that comes next.
  private var upcoming: Line?

  /// The lines of `bytes`, which must outlive this value, counted from `number`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, from number: Int = 1) {
    self.bytes = bytes
    upcoming = line(at: 0, number)
  }

  /// The line that comes next; `nil` after the last.
  public var nextLine: Line? { upcoming }

  /// Takes the next line as it stands.
  public mutating func takeLine() -> Line? {
    guard let line = upcoming else { return nil }
    upcoming = self.line(at: line.next, line.number + 1)
    return line
  }

  /// Takes the next content line that isn't empty.
  ///
  /// If it is folded, it is written to `unfolded`, else that is left empty: the line stands in the
  /// bytes as it is.
  public mutating func takeContentLine(unfolded: inout [UInt8]) -> Line? {
    if !unfolded.isEmpty { unfolded.removeAll(keepingCapacity: true) }
    while let line = takeLine() {
      guard !line.range.isEmpty else { continue }
      guard isFolded() else { return line }
      unfolded.append(contentsOf: self[line.range])
      while isFolded(), let more = takeLine() {
        unfolded.append(contentsOf: self[more.range.dropFirst()])
      }
      return line
    }
    return nil
  }

  public subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Whether the next line goes on with the one before; empty lines between them are passed over.
  public mutating func isFolded() -> Bool {
    guard let next = upcoming else { return false }
    guard next.range.isEmpty else { return isBlank(bytes[next.range.lowerBound]) }
    let before = self
    while let empty = upcoming, empty.range.isEmpty { _ = takeLine() }
    guard let next = upcoming, isBlank(bytes[next.range.lowerBound]) else {
      self = before
      return false
    }
    return true
  }

  private func line(at start: Int, _ number: Int) -> Line? {
    guard start < bytes.count else { return nil }
    let end = LineEnd(from: start, in: bytes, isLast: true)
    return Line(
      number: number, range: start..<(end?.text ?? bytes.count), next: end?.next ?? bytes.count)
  }
}
