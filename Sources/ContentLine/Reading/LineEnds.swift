#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Finds where lines end: at CR LF, LF, a lone CR, or the CR CR LF that broken transfers leave.
struct LineEnds {
  /// Where a line's text ends, and where the next line begins.
  struct End {
    let text: Int
    let next: Int
  }

  /// How many bytes may have to be seen again when more bytes follow: those of CR CR.
  static let lookback = 2

  /// An LF that was found already, and up to where there is no other.
  ///
  /// Kept, because in a file of lone CRs every search for an LF would run through all bytes.
  private var feed = -1
  private var searchedTo = 0

  /// The first line end at or after `start`.
  ///
  /// It is `nil` where none is in sight, or where more bytes might make CR LF of a CR; with `isLast`
  /// there are no more bytes.
  mutating func end(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) -> End? {
    let feed = feed(from: start, in: bytes)
    guard let returned = find(0x0D, in: bytes, start..<(feed ?? bytes.count)) else {
      return feed.map { End(text: $0, next: $0 + 1) }
    }
    let second = returned + 1
    let isDoubled = second < bytes.count && bytes[second] == 0x0D
    let last = isDoubled ? second + 1 : second
    if last == bytes.count, !isLast { return nil }
    let hasFeed = last < bytes.count && bytes[last] == 0x0A
    return End(text: returned, next: hasFeed ? last + 1 : second)
  }

  /// Follows bytes that have moved towards the front.
  mutating func move(by distance: Int) {
    feed -= distance
    searchedTo -= distance
  }

  private mutating func feed(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if feed >= start { return feed }
    let unseen = max(start, searchedTo)
    let found = find(0x0A, in: bytes, unseen..<max(unseen, bytes.count))
    feed = found ?? -1
    searchedTo = found.map { $0 + 1 } ?? bytes.count
    return found
  }
}

/// Where `byte` first stands in the range.
@inline(__always)
func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
  guard let base = bytes.baseAddress, !range.isEmpty,
    let found = memchr(base + range.lowerBound, Int32(byte), range.count)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}
