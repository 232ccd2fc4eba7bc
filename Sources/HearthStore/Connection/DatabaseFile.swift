import Foundation
import GRDB
import HearthDomain

/// The database as a file: made whole or not at all, and readable by its owner alone.
enum DatabaseFile {
  /// Makes an empty database at `path`, in a folder that is made too where it is missing.
  ///
  /// It is built under another name and linked into place, so that nobody ever sees half of it, and
  /// of two processes that try at once both find one database.
  static func create(at path: String) throws {
    let draft = try DatabaseDraft(of: path)
    do {
      try draft.publish()
    } catch HearthError.alreadyExists {
      return
    }
  }

  /// Refuses what is no SQLite database before SQLite opens it, so that it stays untouched.
  static func checkHeader(at path: String) throws {
    let descriptor = Foundation.open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw HearthError.cannotRead(path: path, reason: lastReason())
    }
    defer { Foundation.close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(descriptor, &header, 100) == 100,
      header.starts(with: Array("SQLite format 3\0".utf8))
    else { throw HearthError.unusableDatabase(path: path, .foreign) }
  }

  /// Whether nothing is under way that is not in the file itself yet.
  static func isAtRest(at path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// Whether the file may only be read, and nobody has it open.
  ///
  /// SQLite would put files beside it that nobody may write either, and leave them there to be in the
  /// way of whoever may write to the database later.
  static func isSealed(at path: String) -> Bool {
    access(path, W_OK) != 0 && access(path + "-shm", F_OK) != 0 && isAtRest(at: path)
  }

  /// The name by which SQLite reads the file as it stands: without locks, and without files beside it.
  ///
  /// - SeeAlso: https://www.sqlite.org/uri.html, "immutable".
  static func immutableURI(of path: String) -> String {
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ";?#%"))
    return "file:\(path.addingPercentEncoding(withAllowedCharacters: plain) ?? path)?immutable=1"
  }

  /// Copies the database beside itself as it is before a migration, for its owner alone, and returns
  /// the copy's path.
  static func backUp(_ database: Database, of path: String, version: Int) throws -> String {
    let copy = freeName("\(path).v\(version).backup")
    let draft = "\(copy).new-\(getpid())"
    defer { removeWithSideFiles(draft) }
    try makePrivate(draft, for: copy)
    try copyPages(of: database, to: draft, for: copy)
    guard rename(draft, copy) == 0 else {
      throw HearthError.cannotWrite(path: copy, reason: lastReason())
    }
    return copy
  }

  /// The name, with a number behind it if a file has it already.
  private static func freeName(_ name: String) -> String {
    let names = [name][...] + (2...1_000).map { "\(name)-\($0)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name
  }

  /// Copies the database page by page with SQLite's online backup into the empty file `draft`, which
  /// will be called `path`.
  static func copyPages(of database: Database, to draft: String, for path: String) throws {
    try translatingFaults(at: path) {
      let target = try DatabaseQueue(path: draft)
      try target.writeWithoutTransaction {
        // A draft that fails is thrown away: there is nothing that a journal could bring back.
        try $0.execute(sql: "PRAGMA journal_mode = OFF")
        try database.backup(to: $0)
      }
      try target.close()
    }
  }

  /// Makes an empty file `draft`, which will be called `path`, and which only its owner may read.
  static func makePrivate(_ draft: String, for path: String) throws {
    // A draft that a killed run of the same number left is replaced, and no link is followed.
    unlink(draft)
    let descriptor = Foundation.open(draft, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw HearthError.cannotWrite(path: path, reason: lastReason())
    }
    Foundation.close(descriptor)
  }

  /// Removes a file and whatever SQLite put beside it.
  static func removeWithSideFiles(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  static func lastReason() -> String {
    String(cString: strerror(errno))
  }
}
