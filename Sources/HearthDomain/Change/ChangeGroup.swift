public import Foundation

/// What one run of a command changed: the unit that `undo` takes back.
public struct ChangeGroup: Identifiable, Hashable, Sendable {
  public let id: ID
  public let uid: UID
  /// The command's name, such as `contact edit`.
  public let command: String
  /// The command line, word for word.
  public let arguments: [String]
  public let actor: String
  public let at: Instant
  /// The group that this one took back, if it is an undo.
  public let undoes: ID?
  /// Whether a later undo took this group back.
  public let isUndone: Bool
  /// The number of rows changed.
  public let changeCount: Int

  public init(
    id: ID, uid: UID, command: String, arguments: [String], actor: String, at: Instant,
    undoes: ID?, isUndone: Bool, changeCount: Int
  ) {
    self.id = id
    self.uid = uid
    self.command = command
    self.arguments = arguments
    self.actor = actor
    self.at = at
    self.undoes = undoes
    self.isUndone = isUndone
    self.changeCount = changeCount
  }
}

/// Who changes something, by which command, and when: the head of a ``ChangeGroup``.
public struct ChangeOrigin: Hashable, Sendable {
  public let command: String
  public let arguments: [String]
  public let actor: String
  public let at: Instant
  /// By which clocks whoever does it is told of times.
  public let timeZone: TimeZone

  public init(
    command: String, arguments: [String], actor: String, at: Instant, timeZone: TimeZone
  ) {
    self.command = command
    self.arguments = arguments
    self.actor = actor
    self.at = at
    self.timeZone = timeZone
  }
}

/// One journalled change, as `undo` and `history` show it.
public struct Change: Hashable, Sendable {
  /// What happened to the row.
  public enum Operation: String, Sendable {
    case insert
    case update
    case delete
  }

  public let table: String
  /// The first and the last row of a run of consecutive ones; equal for a single row.
  public let rows: ClosedRange<Int64>
  public let operation: Operation
  /// The row before and after, column by column; only columns that differ, for an update.
  public let fields: [Field]

  /// One column, before and after; `nil` is NULL, or no row.
  public struct Field: Hashable, Sendable {
    public let column: String
    public let before: String?
    public let after: String?

    public init(column: String, before: String?, after: String?) {
      self.column = column
      self.before = before
      self.after = after
    }
  }

  public init(
    table: String, rows: ClosedRange<Int64>, operation: Operation, fields: [Field]
  ) {
    self.table = table
    self.rows = rows
    self.operation = operation
    self.fields = fields
  }
}
