import ArgumentParser
import Foundation
import HearthDomain

/// Whoever read the output has gone.
struct OutputClosed: Error {}

extension CommandContext {
  /// Runs a command line in the real world, and returns the exit code.
  public static func runLive() -> Int32 {
    // A reader that has had enough closes the pipe; that ends the command, but is no fault of its own.
    signal(SIGPIPE, SIG_IGN)
    let context = live()
    return context.execute(context.arguments)
  }

  /// Parses a command line, runs it, says what went wrong, if anything, and returns the exit code.
  public func execute(_ arguments: [String]) -> Int32 {
    do {
      let command = try Hearth.parseAsRoot(arguments)
      guard let command = command as? any HearthCommand else {
        throw CleanExit.helpRequest(command)
      }
      try command.run(in: self)
      return 0
    } catch let error as HearthError {
      let text = [error.description, error.suggestion].compactMap { $0 }.joined(separator: " ")
      diagnose("hearth: \(inert(text))")
      return ExitCode(error).rawValue
    } catch is OutputClosed {
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return report(error)
    }
  }

  /// Answers a wish for help, or says what was wrong with the command line.
  private func report(_ error: any Error) -> Int32 {
    let code = Hearth.exitCode(for: error)
    if code.isSuccess {
      try? write(line: Hearth.fullMessage(for: error))
    } else {
      diagnose(inert(Hearth.fullMessage(for: error), keepingNewlines: true))
    }
    return code.rawValue
  }
}
