import Foundation
import HearthDomain

/// A file for the user alone that has no name, and is gone when it is closed.
final class TemporaryFile: Sendable {
  let descriptor: Int32

  /// An empty file.
  ///
  /// - Throws: ``HearthError/cannotWrite(path:reason:)``.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/hearth.XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0, unlink(template) == 0 else { throw Self.fault(folder) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.fault("the temporary folder") }
      rest = rest.dropFirst(count)
    }
  }

  /// Goes to the beginning, to read what was written.
  func rewind() {
    lseek(descriptor, 0, SEEK_SET)
  }

  private static func fault(_ path: String) -> HearthError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
