public import Foundation
public import HearthDomain

/// Everything a command has of the outside world.
///
/// Commands read no clock, no environment and no stream but through it, so that a test can hand them
/// a world of its own.
public struct CommandContext: Sendable {
  /// The command line without the program's name.
  public var arguments: [String]
  public var environment: [String: String]
  /// Who the journal says did it.
  public var actor: String
  public var now: Instant
  public var timeZone: TimeZone
  public var terminal: Terminal
  /// The file descriptor that `-` stands for.
  public var input: Int32
  /// Where results go.
  public var output: @Sendable (UnsafeRawBufferPointer) throws -> Void
  /// Where everything else goes, a line at a time.
  public var diagnose: @Sendable (String) -> Void
  /// Opens the database at a path.
  public var openStore: @Sendable (_ path: String, Access) throws -> any HearthRepositories
  /// Whether there is a database at a path.
  public var hasDatabase: @Sendable (_ path: String) -> Bool
  /// Whether a command closes the database it opened; not so where several share one in memory.
  public var closesStore: Bool

  /// What a command means to do with the database.
  public enum Access: Sendable {
    /// Look at what is there, or change it.
    case reading
    /// Record something, in a new database if there is none.
    case writing
    /// Fill an empty database, or a new one that comes into being only if that succeeds.
    case founding
    /// See what recording would do; where there is no database, on one that is then forgotten.
    case rehearsing
  }

  /// What is known of the terminal that results go to.
  public struct Terminal: Hashable, Sendable {
    /// The width in columns; `nil` if the output is no terminal.
    public var width: Int?
    public var hasColor: Bool
    /// Whether somebody sits at it to whom questions may be put.
    public var canAnswer: Bool

    public init(width: Int? = nil, hasColor: Bool = false, canAnswer: Bool = false) {
      self.width = width
      self.hasColor = hasColor
      self.canAnswer = canAnswer
    }
  }

  public init(
    arguments: [String], environment: [String: String], actor: String, now: Instant,
    timeZone: TimeZone, terminal: Terminal, input: Int32,
    output: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void,
    diagnose: @escaping @Sendable (String) -> Void,
    openStore: @escaping @Sendable (String, Access) throws -> any HearthRepositories,
    hasDatabase: @escaping @Sendable (String) -> Bool = { _ in true },
    closesStore: Bool = true
  ) {
    self.arguments = arguments
    self.environment = environment
    self.actor = actor
    self.now = now
    self.timeZone = timeZone
    self.terminal = terminal
    self.input = input
    self.output = output
    self.diagnose = diagnose
    self.openStore = openStore
    self.hasDatabase = hasDatabase
    self.closesStore = closesStore
  }

  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes(output)
  }

  func write(line: String) throws {
    try write(Array((line + "\n").utf8))
  }
}
