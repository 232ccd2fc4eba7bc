import Foundation
import HearthInterchange

/// Standard input as a file: whoever writes to a pipe may be slow, and while the database is written to
/// nobody else may.
final class SpooledInput: Sendable {
  let descriptor: Int32
  /// What holds the input, unless that is a file itself.
  private let copy: TemporaryFile?

  /// Reads `input` to its end, unless it is a file.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``, ``HearthError/cannotWrite(path:reason:)``.
  init(_ input: Int32) throws {
    var status = stat()
    let isFile = fstat(input, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    copy = isFile ? nil : try Self.copy(of: input)
    descriptor = copy?.descriptor ?? input
  }

  private static func copy(of input: Int32) throws -> TemporaryFile {
    let file = try TemporaryFile()
    let source = FileByteSource(descriptor: input, path: "standard input")
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { try file.write(chunk) }
    file.rewind()
    return file
  }
}
