import Foundation
public import HearthDomain

/// The bytes of an open file, a pipe or a terminal.
///
/// A class, because it owns the descriptor it opened and closes it in the end.
public final class FileByteSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  private let isOwner: Bool

  /// Opens the file at `path`.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``.
  public init(path: String) throws(HearthError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    isOwner = true
    guard descriptor >= 0 else { throw Self.fault(path) }
  }

  /// Reads from a descriptor that somebody else opened and will close; `path` is for messages.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    isOwner = false
  }

  deinit {
    if isOwner, descriptor >= 0 { close(descriptor) }
  }

  /// Reads the next bytes; an interrupting signal doesn't count.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.fault(path) }
    }
  }

  /// The next bytes, however many there are; none at the end.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``.
  public func nextChunk() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = try read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  private static func fault(_ path: String) -> HearthError {
    .cannotRead(path: path, reason: String(cString: strerror(errno)))
  }
}
