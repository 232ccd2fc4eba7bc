/// Something that hands out bytes from front to back.
public protocol ByteSource {
  /// Fills the front of `buffer`, which isn't empty, with the next bytes.
  ///
  /// - Returns: How many there were, which may be fewer than fit; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
