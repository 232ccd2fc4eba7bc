import HearthInterchange

/// Bytes of which there may be any number, gathered to be written later: what is much goes to a file.
struct SpooledBytes {
  /// What is not in the file.
  private var bytes: [UInt8] = []
  private var file: TemporaryFile?

  private static let bytesLimit = 1 << 16

  /// Has `fill` append bytes to those before.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)``.
  mutating func append(_ fill: (inout [UInt8]) -> Void) throws {
    fill(&bytes)
    guard bytes.count >= Self.bytesLimit else { return }
    let file = try file ?? TemporaryFile()
    self.file = file
    try file.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands all to `write`, piece by piece.
  func write(_ write: ([UInt8]) throws -> Void) throws {
    if let file {
      file.rewind()
      let source = FileByteSource(descriptor: file.descriptor, path: "the temporary folder")
      while case let chunk = try source.nextChunk(), !chunk.isEmpty { try write(chunk) }
    }
    try write(bytes)
  }
}
