import Foundation
import HearthDomain
import HearthStore

extension CommandContext {
  /// The real world: this process's clock, environment, streams and files.
  static func live() -> CommandContext {
    let environment = ProcessInfo.processInfo.environment
    let now = Date()
    return CommandContext(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: environment,
      actor: environment["USER"] ?? environment["LOGNAME"] ?? "owner",
      now: Instant(unixSeconds: Int64(now.timeIntervalSince1970)),
      timeZone: .system(environment, at: now),
      terminal: .live(environment), input: STDIN_FILENO, output: writeToStandardOutput,
      diagnose: { line in
        // Nobody is left to tell if this fails.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
      },
      openStore: openDatabase, hasDatabase: { FileManager.default.fileExists(atPath: $0) })
  }
}

@Sendable private func openDatabase(
  at path: String, for access: CommandContext.Access
) throws -> any HearthRepositories {
  switch access {
  case .reading: try HearthDatabase.open(path: path, createIfMissing: false)
  case .writing: try HearthDatabase.open(path: path)
  case .founding where !FileManager.default.fileExists(atPath: path):
    try HearthDatabase.draft(path: path)
  case .founding: try HearthDatabase.open(path: path)
  case .rehearsing where FileManager.default.fileExists(atPath: path):
    try HearthDatabase.rehearsal(path: path)
  case .rehearsing: try HearthDatabase.inMemory()
  }
}

extension CommandContext.Terminal {
  /// Colour only on a terminal that can show it, unless `NO_COLOR` is set.
  ///
  /// - SeeAlso: https://no-color.org
  fileprivate static func live(_ environment: [String: String]) -> Self {
    let canAnswer = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    guard isatty(STDOUT_FILENO) == 1 else { return Self(canAnswer: canAnswer) }
    var size = winsize()
    let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return Self(
      width: hasSize ? Int(size.ws_col) : 80,
      hasColor: !isPlain && environment["TERM"] != "dumb", canAnswer: canAnswer)
  }
}

/// Writes all of `bytes`, however often the system takes only part of them.
@Sendable private func writeToStandardOutput(_ bytes: UnsafeRawBufferPointer) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = write(
      STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if written > 0 {
      rest = rest.dropFirst(written)
    } else if errno == EPIPE {
      throw OutputClosed()
    } else if errno != EINTR {
      throw HearthError.cannotWrite(
        path: "standard output",
        reason: "\(String(cString: strerror(errno))); what was done before is in 'hearth history'")
    }
  }
}
