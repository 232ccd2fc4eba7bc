import Foundation
import HearthInterchange

/// An input that is no file on a disk, as one: whoever writes to a pipe may be slow, and while the database
/// is written to nobody else may.
final class SpooledInput: Sendable {
  let descriptor: Int32
  /// What holds the input, unless that is a file itself.
  private let copy: TemporaryFile?

  /// Those of `files` that are standard input, pipes or devices, read to their ends, by their paths.
  ///
  /// - Throws: ``HearthError/cannotRead(path:reason:)``, ``HearthError/cannotWrite(path:reason:)``.
  static func inputs(
    among files: [CardFile], standardInput: Int32
  ) throws -> [String: SpooledInput] {
    var inputs: [String: SpooledInput] = [:]
    for path in Set(files.map(\.path)) {
      if path == "-" {
        inputs[path] = try SpooledInput(standardInput)
      } else if !isFile(path) {
        inputs[path] = SpooledInput(try copy(of: FileByteSource(path: path)))
      }
    }
    return inputs
  }

  private init(_ copy: TemporaryFile) {
    self.copy = copy
    descriptor = copy.descriptor
  }

  private init(_ input: Int32) throws {
    var status = stat()
    let isFile = fstat(input, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    copy =
      isFile
      ? nil : try Self.copy(of: FileByteSource(descriptor: input, path: "standard input"))
    descriptor = copy?.descriptor ?? input
  }

  /// Whether a path leads to a file, or can't be told: that shows when it is read.
  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func copy(of source: FileByteSource) throws -> TemporaryFile {
    let file = try TemporaryFile()
    while case let chunk = try source.nextChunk(), !chunk.isEmpty { try file.write(chunk) }
    file.rewind()
    return file
  }
}
