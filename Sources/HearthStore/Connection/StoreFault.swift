import Foundation
import GRDB
import HearthDomain

/// Runs `body`, and says what SQLite's errors mean to the owner of the file at `path`.
func translatingFaults<Result>(at path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw HearthError(error, path: path)
  }
}

extension HearthError {
  /// The fault behind an error of SQLite's.
  ///
  /// Statements and bound values, which are personal data, stay out of it.
  init(_ error: DatabaseError, path: String) {
    let isFull = diskIsFull(at: path)
    let reason =
      isFull ? "the disk is full" : error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .busy(path: path)
    case .SQLITE_FULL:
      self = .cannotWrite(path: path, reason: "the disk is full; nothing was changed")
    case .SQLITE_READONLY, .SQLITE_PERM:
      let reason = isFull ? "the disk is full" : "it is read-only"
      self = .cannotWrite(path: path, reason: "\(reason); nothing was changed")
    case .SQLITE_IOERR:
      self = .cannotWrite(path: path, reason: "\(reason); nothing was changed")
    case .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .cannotRead(path: path, reason: reason)
    case .SQLITE_NOTADB:
      self = .unusableDatabase(path: path, .foreign)
    case .SQLITE_CORRUPT:
      self = .unusableDatabase(path: path, .damaged(reason))
    case .SQLITE_CONSTRAINT:
      self = .conflict("This would break a rule of the database: \(error.brokenRule).")
    default:
      self = .unforeseen("SQLite's error \(error.extendedResultCode.rawValue), \(reason)")
    }
  }
}

extension DatabaseError {
  /// Which rule of the database a violated constraint stands for; SQLite names it by its SQL.
  var brokenRule: String {
    let columns = message?.split(separator: ": ").last ?? "a value"
    return switch extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: "\(columns) is there already"
    case .SQLITE_CONSTRAINT_NOTNULL: "\(columns) is missing"
    case .SQLITE_CONSTRAINT_FOREIGNKEY: "it refers to a row that isn't there"
    default: "a value is not one that may be kept"
    }
  }
}

/// Whether the file system that holds `path` has no room left: SQLite may only speak of an I/O error.
private func diskIsFull(at path: String) -> Bool {
  var status = statvfs()
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  return statvfs(folder, &status) == 0 && status.f_bavail == 0
}
