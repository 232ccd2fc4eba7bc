import ArgumentParser
import Foundation
import HearthDomain

/// An open database together with the world it is used in.
struct Session {
  let store: any HearthRepositories
  let context: CommandContext
  /// The owner's: the `timezone` setting, else the system's.
  let timeZone: TimeZone

  init(store: any HearthRepositories, context: CommandContext) throws {
    self.store = store
    self.context = context
    let zone = try store.setting(Setting.timeZone.rawValue).flatMap(TimeZone.init(identifier:))
    timeZone = zone ?? context.timeZone
  }

  /// Who changes something by the command called `name`.
  func origin(_ name: String) -> ChangeOrigin {
    ChangeOrigin(
      command: name, arguments: context.arguments, actor: context.actor, at: context.now,
      timeZone: timeZone)
  }

  /// What a person means by a time.
  func when(_ leaning: WhenParser.Leaning = .past) -> WhenParser {
    WhenParser(now: context.now, timeZone: timeZone, leaning: leaning)
  }

  /// Runs `body` on what is known now or, for a moment of the past, on what was known then.
  ///
  /// The session handed to it has the owner's time zone of that moment.
  func asKnown<Result>(
    _ text: String?, by command: String, _ body: (Session, Instant) throws -> Result
  ) throws -> Result {
    guard let text else { return try body(self, context.now) }
    let moment = try when().instant(text)
    return try store.asKnown(at: moment, by: origin(command)) {
      try body(Session(store: store, context: context), moment)
    }
  }

  /// When something happened; it may lie ahead only if the owner says that it is meant to, where there is
  /// a way to say so.
  func pastInstant(_ text: String, allowsFuture: Bool? = nil) throws -> Instant {
    let instant = try when(allowsFuture == true ? .future : .past).instant(text)
    guard allowsFuture == true || instant <= context.now else {
      let advice = allowsFuture == nil ? "say when it was" : "add '--future' if that is meant"
      throw ValidationError(
        "'\(text)' is \(instant.formatted(in: timeZone)), which is still to come; \(advice).")
    }
    return instant
  }

  /// The same for a touch, which was now unless a time is said.
  func touchInstant(_ text: String?, allowsFuture: Bool? = nil) throws -> Instant {
    guard let text else { return context.now }
    _ = try pastInstant(text, allowsFuture: allowsFuture)
    return try when(allowsFuture == true ? .future : .past).touch(text)
  }

  func day(of instant: Instant) -> Day {
    Day(of: instant, in: timeZone)
  }
}

extension CommandContext {
  /// Opens the database, runs `body`, and closes the database whatever comes of it.
  func withSession<Result>(
    _ options: GlobalOptions, _ access: Access = .reading, _ body: (Session) throws -> Result
  ) throws -> Result {
    let store = try openStore(options.databasePath(in: environment), access)
    let result: Result
    do {
      result = try body(Session(store: store, context: self))
    } catch {
      if closesStore { store.discard() }
      throw error
    }
    if closesStore { try store.close() }
    return result
  }
}
