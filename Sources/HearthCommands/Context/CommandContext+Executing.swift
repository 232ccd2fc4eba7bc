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

  /// Takes a `--db FILE` off the front, where it says the database for whatever verb follows.
  private mutating func takeDatabase(from arguments: inout ArraySlice<String>) {
    if arguments.first == "--db", arguments.count > 1 {
      environment["HEARTH_DB"] = arguments.dropFirst().first
      arguments = arguments.dropFirst(2)
    } else if let option = arguments.first, option.hasPrefix("--db=") {
      environment["HEARTH_DB"] = String(option.dropFirst("--db=".count))
      arguments = arguments.dropFirst()
    }
  }

  /// Parses a command line, runs it, says what went wrong, if anything, and returns the exit code.
  public func execute(_ arguments: [String]) -> Int32 {
    var context = self
    var words = arguments[...]
    context.takeDatabase(from: &words)
    do {
      let meant = context.withVerb(words, namesDatabase: words.count < arguments.count)
      var command = try Hearth.parseAsRoot(meant)
      if let command = command as? any HearthCommand { return context.run(command) }
      // A noun without its verb, or 'help', which both answer with a page of help.
      try refuseBundleTakenForHelp(meant)
      try command.run()
      return 0
    } catch {
      return report(error)
    }
  }

  /// Runs a command that was understood, and says in one line what went wrong, if anything.
  private func run(_ command: any HearthCommand) -> Int32 {
    do {
      try command.run(in: self)
      return 0
    } catch is OutputClosed {
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as ValidationError {
      // What was wrong came to light only against the database; the parser's own faults are wrapped.
      diagnose("hearth: \(inert(error.message))")
      return ExitCode.validationFailure.rawValue
    } catch {
      let fault = error as? HearthError ?? HearthError(unforeseen: error)
      let text = [fault.description, fault.suggestion].compactMap { $0 }.joined(separator: " ")
      diagnose("hearth: \(inert(text))")
      return ExitCode(fault).rawValue
    }
  }

  /// Refuses a text such as `-thanks`, which the parser takes for a bundle of options and answers with
  /// help if an `h` is among them: help that nobody asked for would hide that nothing was done.
  private func refuseBundleTakenForHelp(_ words: [String]) throws {
    guard let bundle = words.bundleTakenForHelp else { return }
    let way = words.first == Log._commandName ? "put it behind '--text'" : "put it behind '--'"
    throw ValidationError("'\(excerpt(bundle))' begins with a dash and isn't an option; \(way).")
  }

  /// The words with the verb that is meant where there is none: what needs the owner today.
  ///
  /// Whoever has no database yet is shown what there is to say instead.
  private func withVerb(_ words: ArraySlice<String>, namesDatabase: Bool) -> [String] {
    if words.isEmpty {
      let path = GlobalOptions.databasePath(nil, in: environment)
      return namesDatabase || hasDatabase(path) ? ["today"] : ["--help"]
    }
    let isOption = words.first?.hasPrefix("-") == true
    let asksForHelp = ["-h", "--help", "--help-hidden", "--version"].contains(words.first)
    let isInternal = words.first?.hasPrefix("--experimental") == true
    return isOption && !asksForHelp && !isInternal ? ["today"] + words : Array(words)
  }

  /// Answers a wish for help, or says what was wrong with the command line.
  private func report(_ error: any Error) -> Int32 {
    let code = Hearth.exitCode(for: error)
    if code.isSuccess {
      try? write(line: Hearth.fullMessage(for: error))
    } else {
      let text = Hearth.fullMessage(for: error).trimmingPrefix("Error: ")
      diagnose("hearth: " + inert(String(text), keepingNewlines: true))
    }
    return code.rawValue
  }
}

extension HearthError {
  /// A fault that nothing knows the meaning of: it is named, and nothing that it carries is shown.
  fileprivate init(unforeseen error: any Error) {
    let error = error as NSError
    self = .unforeseen("\(error.domain) \(error.code)")
  }
}

extension [String] {
  /// The word whose `h` brought up help, where no word asks for help by itself.
  fileprivate var bundleTakenForHelp: String? {
    let asking: Set = ["-h", "--help", "--help-hidden", "help", "--version"]
    guard !contains(where: { asking.contains($0) || $0.hasPrefix("--generate-completion") }) else {
      return nil
    }
    return first { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("h") && $0.count > 2 }
  }
}
