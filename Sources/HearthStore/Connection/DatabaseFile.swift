import Foundation
import GRDB
import GRDBSQLite
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
    } catch {
      draft.discard()
      // Another process was faster: its database is as good.
      guard case HearthError.alreadyExists = error else { throw error }
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

  /// Whether nothing is under way that is not in the file itself yet, or would have to be undone in it.
  static func isAtRest(at path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { suffix in
      var status = stat()
      return stat(path + suffix, &status) != 0 || status.st_size == 0
    }
  }

  /// Whether the file may only be read, and nobody has it open.
  ///
  /// SQLite would put files beside it that nobody may write either, and leave them there to be in the
  /// way of whoever may write to the database later.
  static func isSealed(at path: String) -> Bool {
    access(path, W_OK) != 0 && access(path + "-shm", F_OK) != 0 && isAtRest(at: path)
  }

  /// The name by which SQLite opens `path`: one that it can't take for a URI.
  static func plainName(of path: String) -> String {
    path.hasPrefix("file:") ? "./" + path : path
  }

  /// The name by which SQLite reads the file as it stands: without locks, and without files beside it;
  /// `nil` if the library was built without URIs.
  ///
  /// Whoever writes meanwhile isn't noticed. It is for files that nobody has open, and that can't be
  /// written to or whose disk has no room, so that nobody is about to.
  ///
  /// - SeeAlso: https://www.sqlite.org/uri.html, "immutable".
  static func immutableURI(of path: String) -> String? {
    guard sqlite3_compileoption_used("USE_URI") != 0 else { return nil }
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ";?#%"))
    let name = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    // After two slashes SQLite looks for a host, and after three for the root.
    return "file:\(name.hasPrefix("/") ? "//" : "")\(name)?immutable=1"
  }

  /// Copies the database beside itself as it is before a migration, for its owner alone, and returns
  /// the copy's path.
  static func backUp(_ database: Database, of path: String, version: Int) throws -> String {
    let name = "\(path).v\(version).backup"
    let draft = "\(name).new-\(getpid())"
    defer { removeWithSideFiles(draft) }
    try makePrivate(draft, for: name)
    try copyPages(of: database, to: draft, for: name)
    // A name that another process takes meanwhile is left to it.
    for copy in [name] + (2...1_000).map({ "\(name)-\($0)" }) {
      if link(draft, copy) == 0 { return copy }
      guard errno == EEXIST else { break }
    }
    throw HearthError.cannotWrite(path: name, reason: lastReason())
  }

  /// Copies the database page by page with SQLite's online backup into the empty file `draft`, which
  /// will be called `path`.
  static func copyPages(of database: Database, to draft: String, for path: String) throws {
    try translatingFaults(at: path) {
      let target = try DatabaseQueue(path: plainName(of: draft))
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
