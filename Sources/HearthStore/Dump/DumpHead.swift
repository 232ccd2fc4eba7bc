import HearthDomain
import HearthSchema

/// What a dump says of itself: that it is Hearth's, of a schema that is known, and holds tables.
struct DumpHead {
  private var isHearths = false
  private var hasSchema = false
  private var hasTables = false

  /// Takes in a member of the document that is no table.
  mutating func take(_ key: String, _ value: String) throws {
    switch key {
    case "application": isHearths = value == "hearth"
    case "schema":
      try check(schema: value)
      hasSchema = true
    default: throw stranger(key)
    }
  }

  /// Takes in the name of a member that holds tables.
  mutating func takeTables(_ key: String) throws {
    guard key == "tables" else { throw stranger(key) }
    try requireHearths()
    hasTables = true
  }

  /// Refuses a document that ended without everything a dump has.
  func requireWhole() throws {
    try requireHearths()
    guard hasSchema, hasTables else {
      throw HearthError.badData("This is not a Hearth dump: it has no schema or no tables.")
    }
  }

  private func requireHearths() throws {
    guard isHearths else { throw Self.notHearths }
  }

  /// The fault of a member that would have to be dropped.
  private func stranger(_ key: String) -> HearthError {
    guard isHearths else { return Self.notHearths }
    return .badData("The dump holds '\(excerpt(key))', which this hearth doesn't know.")
  }

  private func check(schema text: String) throws {
    guard let version = Int(text), (1...Schema.version).contains(version) else {
      throw HearthError.badData(
        "The dump has schema \(excerpt(text)); this hearth knows schemas up to "
          + "\(Schema.version).")
    }
  }

  private static let notHearths = HearthError.badData(
    "This is not a Hearth dump: it doesn't say that it is one.")
}
