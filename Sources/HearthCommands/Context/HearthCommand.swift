public import ArgumentParser
import Foundation
import HearthDomain

/// A command that takes the outside world as an argument.
protocol HearthCommand: ParsableCommand {
  func run(in context: CommandContext) throws
}

extension HearthCommand {
  func run() throws {
    // A reader that has had enough closes the pipe; that ends the command, but is no fault of its own.
    signal(SIGPIPE, SIG_IGN)
    let context = CommandContext.live()
    if let code = context.execute(self) { throw code }
  }
}

/// Whoever read the output has gone.
struct OutputClosed: Error {}

extension CommandContext {
  /// Runs a command; says what went wrong, if anything, and returns the exit code for it.
  public func execute(_ command: some ParsableCommand) -> ExitCode? {
    do {
      var command = command
      if let command = command as? any HearthCommand {
        try command.run(in: self)
      } else {
        try command.run()
      }
      return nil
    } catch let error as HearthError {
      let text = [error.description, error.suggestion].compactMap { $0 }.joined(separator: " ")
      diagnose("hearth: \(inert(text))")
      return ExitCode(error)
    } catch is OutputClosed {
      return nil
    } catch let code as ExitCode {
      return code
    } catch {
      diagnose("hearth: \(inert(Hearth.message(for: error)))")
      return Hearth.exitCode(for: error)
    }
  }
}

extension ExitCode {
  static let notFound = ExitCode(3)
  static let conflict = ExitCode(4)
  static let ambiguous = ExitCode(5)
  static let checkFoundSomething = ExitCode(6)
  static let badData = ExitCode(65)
  static let cannotRead = ExitCode(66)
  static let cannotWrite = ExitCode(73)
  static let busy = ExitCode(75)
  static let unusableDatabase = ExitCode(78)

  init(_ error: HearthError) {
    switch error {
    case .contactNotFound, .organizationNotFound, .touchpointNotFound, .settingNotFound,
      .nothingToUndo:
      self = .notFound
    case .ambiguousContact: self = .ambiguous
    case .alreadyExists, .conflict: self = .conflict
    case .badData: self = .badData
    case .cannotRead: self = .cannotRead
    case .cannotWrite: self = .cannotWrite
    case .busy: self = .busy
    case .unusableDatabase: self = .unusableDatabase
    }
  }
}
