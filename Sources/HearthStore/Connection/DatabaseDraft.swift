import Foundation
import GRDB
import HearthDomain

/// A new, empty database beside the place that it is meant for, so that nobody ever sees half of it.
struct DatabaseDraft {
  /// The name it has until it is put in place.
  let path: String
  private let target: String
  /// The folder that was made for it, if any.
  private let newFolder: String?

  /// Makes a database that is to be called `target`.
  init(of target: String) throws {
    self.target = target
    path = "\(target).new-\(getpid())"
    newFolder = try Self.makeFolder(of: target)
    do {
      try build()
    } catch {
      discard()
      throw error
    }
  }

  /// Puts the database in its place, which must still be free.
  ///
  /// - Throws: ``HearthError/alreadyExists(_:)``, ``HearthError/cannotWrite(path:reason:)``.
  func publish() throws {
    guard DatabaseFile.isAtRest(at: path) else {
      throw HearthError.cannotWrite(
        path: target, reason: "what was written could not be brought into one file")
    }
    guard link(path, target) == 0 else {
      throw errno == EEXIST
        ? HearthError.alreadyExists("The database '\(target)'")
        : .cannotWrite(path: target, reason: DatabaseFile.lastReason())
    }
    DatabaseFile.removeWithSideFiles(path)
  }

  /// Removes the database, and the folder that was made for it.
  func discard() {
    DatabaseFile.removeWithSideFiles(path)
    if let newFolder { rmdir(newFolder) }
  }

  private func build() throws {
    try DatabaseFile.makePrivate(path, for: target)
    try translatingFaults(at: target) {
      let queue = try DatabaseQueue(
        path: DatabaseFile.plainName(of: path), configuration: HearthDatabase.configuration())
      try queue.writeWithoutTransaction { database in
        try Migration.create(in: database)
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    }
  }

  /// The folder of `path`, if it was missing and had to be made.
  private static func makeFolder(of path: String) throws -> String? {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard !FileManager.default.fileExists(atPath: folder) else { return nil }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw HearthError.cannotWrite(path: folder, reason: "the folder can't be made")
    }
    return folder
  }
}
