import Foundation
import HearthDomain
import HearthInterchange

/// Standard input as a file: whoever writes to a pipe may be slow, and while the database is written to
/// nobody else may.
final class SpooledInput: Sendable {
  let descriptor: Int32
  private let isOwner: Bool

  /// Reads `input` to its end, unless it is a file.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``, ``HearthError/cannotWrite(path:reason:)``.
  init(_ input: Int32) throws {
    var status = stat()
    isOwner = fstat(input, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
    descriptor = isOwner ? try Self.unnamedFile() : input
    if isOwner { try Self.copy(input, to: descriptor) }
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// An empty file for the user alone, which is gone when it is closed.
  private static func unnamedFile() throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/hearth.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0, unlink(template) == 0 else { throw fault(folder) }
    return descriptor
  }

  private static func copy(_ input: Int32, to file: Int32) throws {
    let source = FileByteSource(descriptor: input, path: "standard input")
    while case let chunk = try source.nextChunk(), !chunk.isEmpty {
      var rest = chunk[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else { throw fault("the temporary folder") }
        rest = rest.dropFirst(count)
      }
    }
    lseek(file, 0, SEEK_SET)
  }

  private static func fault(_ path: String) -> HearthError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
