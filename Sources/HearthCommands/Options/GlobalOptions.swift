import ArgumentParser
import Foundation
import HearthDomain

/// What every command that opens the database takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database file.", discussion: "Else $HEARTH_DB, else hearth.db in the data folder.",
      valueName: "file"),
    completion: .file())
  var db: String?

  /// Where the database is.
  func databasePath(in environment: [String: String]) -> String {
    Self.databasePath(db, in: environment)
  }

  /// Where the database is: at the path named, if any, else where the environment says.
  static func databasePath(_ named: String?, in environment: [String: String]) -> String {
    if let named { return named }
    if let path = environment["HEARTH_DB"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? ""
    let share = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (share ?? home + "/.local/share") + "/hearth/hearth.db"
  }
}
