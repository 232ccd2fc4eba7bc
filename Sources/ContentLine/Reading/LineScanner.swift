/// Goes through the lines of bytes that come piece by piece, holding those that belong together.
///
/// The memory it takes follows what it holds at a time, never the size of the whole.
public struct LineScanner: ~Copyable {
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
  private var memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * readingSize)
  /// How many bytes of the memory came from the source.
  private var filled = 0
  private var heldStart: Int?
  private var lineStart = 0
  private var textEnd = 0
  private var nextStart = 0

  /// A scanner that holds no more than `limit` bytes, give or take one reading.
  public init(limit: Int, _ source: @escaping Source) {
    self.limit = limit
    self.source = source
  }

  deinit {
    memory.deallocate()
  }

  /// Goes to the next line; `nil` after the last.
  public mutating func next() throws -> Line? {
    lineStart = nextStart
    var line = Line.whole
    var searched = nextStart
    while true {
      if let end = LineEnd(from: searched, in: bytes(0..<filled), isLast: isAtEnd) {
        return finish(line, at: end)
      }
      if isAtEnd { break }
      searched = max(searched, filled - LineEnd.lookback)
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

  /// The text of the current line without its end; valid until ``next()``.
  public var text: UnsafeBufferPointer<UInt8> { bytes(lineStart..<textEnd) }

  /// Holds the current line and those that follow, until ``release()``.
  public mutating func hold() {
    heldStart = lineStart
  }

  /// Holds no line any more.
  public mutating func release() {
    heldStart = nil
  }

  /// What is held before the current line; valid until ``next()``.
  public var heldBeforeLine: UnsafeBufferPointer<UInt8> { bytes(keptStart..<lineStart) }

  /// What is held with the current line, its end left out; valid until ``next()``.
  public var heldWithLine: UnsafeBufferPointer<UInt8> { bytes(keptStart..<textEnd) }
}

extension LineScanner {
  /// Where begins what must not be lost.
  private var keptStart: Int { heldStart ?? lineStart }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory[range])
  }

  /// Ends the current line at `end`, or where the bytes end.
  private mutating func finish(_ line: Line, at end: LineEnd?) -> Line {
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
    let free = UnsafeMutableRawBufferPointer(
      UnsafeMutableBufferPointer(rebasing: memory[filled...]))
    let count = min(max(try source(free), 0), free.count)
    filled += count
    isAtEnd = count == 0
    return distance
  }

  /// Moves what is kept to the front, to larger memory unless it takes less than half of this one.
  private mutating func makeRoom() -> Int {
    guard memory.count - filled < Self.readingSize else { return 0 }
    let distance = keptStart
    let kept = UnsafeMutableBufferPointer(rebasing: memory[distance..<filled])
    if kept.count > memory.count / 2 {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * memory.count)
      _ = larger.moveInitialize(fromContentsOf: kept)
      memory.deallocate()
      memory = larger
    } else {
      // The two may overlap.
      UnsafeMutableRawBufferPointer(memory).copyMemory(from: UnsafeRawBufferPointer(kept))
    }
    move(by: distance)
    return distance
  }

  private mutating func move(by distance: Int) {
    filled -= distance
    lineStart -= distance
    nextStart -= distance
    textEnd -= distance
    if let start = heldStart { heldStart = start - distance }
  }
}
