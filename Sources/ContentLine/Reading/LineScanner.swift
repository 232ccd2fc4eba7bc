/// Goes through the lines of bytes that come piece by piece, holding those that belong together.
///
/// The memory it takes follows what it holds at a time, never the size of the whole.
public struct LineScanner {
  /// Fills a buffer from its start and returns how many bytes it wrote, 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  /// What came of a line.
  public enum Line: Sendable {
    case whole
    /// It went over the limit, or what was held with it did: all of that was dropped.
    case overlong
  }

  /// The least room that a source is given.
  private static let readingSize = 1 << 18

  /// The number of the current line, from 1.
  public private(set) var number = 0
  /// Whether the current line has an end, which the last one may lack.
  public private(set) var isTerminated = false

  private let limit: Int
  private let source: Source
  private var isAtEnd = false
  private var bytes = [UInt8](repeating: 0, count: 2 * readingSize)
  /// How many of `bytes` came from the source.
  private var filled = 0
  private var ends = LineEnds()
  private var heldStart: Int?
  private var lineStart = 0
  private var textEnd = 0
  private var nextStart = 0

  /// A scanner that holds no more than `limit` bytes, give or take one reading.
  public init(limit: Int, _ source: @escaping Source) {
    self.limit = limit
    self.source = source
  }

  /// Goes to the next line; `nil` after the last.
  public mutating func next() throws -> Line? {
    lineStart = nextStart
    var line = Line.whole
    var searched = nextStart
    while true {
      if let end = lineEnd(from: searched) { return finish(line, at: end) }
      if isAtEnd { break }
      searched = max(searched, filled - LineEnds.lookback)
      if filled - keptStart > limit {
        heldStart = nil
        lineStart = searched
        line = .overlong
      }
      searched -= try readMore()
    }
    guard nextStart < filled else {
      textEnd = nextStart
      return nil
    }
    return finish(line, at: nil)
  }

  /// The text of the current line, without its end.
  public func withLine<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try with(lineStart..<textEnd, body)
  }

  /// Holds the current line and those that follow, until ``release()``.
  public mutating func hold() {
    heldStart = lineStart
  }

  public mutating func release() {
    heldStart = nil
  }

  /// What is held before the current line, or with that line, its end left out.
  public func withHeld<R>(
    withLine: Bool, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    try with((heldStart ?? lineStart)..<(withLine ? textEnd : lineStart), body)
  }
}

extension LineScanner {
  /// Where begins what must not be lost.
  private var keptStart: Int { heldStart ?? lineStart }

  private func with<R>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func lineEnd(from start: Int) -> LineEnds.End? {
    var ends = ends
    defer { self.ends = ends }
    return with(0..<filled) { ends.end(from: start, in: $0, isLast: isAtEnd) }
  }

  /// Ends the current line at `end`, or where the bytes end.
  private mutating func finish(_ line: Line, at end: LineEnds.End?) -> Line {
    number += 1
    isTerminated = end != nil
    textEnd = end?.text ?? filled
    nextStart = end?.next ?? filled
    if line == .overlong { lineStart = textEnd }
    return line
  }

  /// Takes more bytes in, and returns how far those that are kept moved towards the front.
  private mutating func readMore() throws -> Int {
    let distance = makeRoom()
    let free = filled..<bytes.count
    let count = try bytes.withUnsafeMutableBytes {
      try source(UnsafeMutableRawBufferPointer(rebasing: $0[free]))
    }
    filled += min(max(count, 0), free.count)
    isAtEnd = count <= 0
    return distance
  }

  /// Moves what is kept to the front if that is worth it, else grows.
  private mutating func makeRoom() -> Int {
    guard bytes.count - filled < Self.readingSize else { return 0 }
    let distance = keptStart
    guard distance >= bytes.count / 2 else {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
      return 0
    }
    bytes.withUnsafeMutableBytes {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[distance..<filled]))
    }
    move(by: distance)
    return distance
  }

  private mutating func move(by distance: Int) {
    filled -= distance
    lineStart -= distance
    nextStart -= distance
    textEnd -= distance
    ends.move(by: distance)
    if let start = heldStart { heldStart = start - distance }
  }
}
