/// A fault that the caller can do something about.
public enum HearthError: Error, Hashable, Sendable {
  /// Nothing answers to `name`; `suggestions` are the nearest names there are.
  case contactNotFound(String, suggestions: [String])
  case ambiguousContact(String, candidates: [ContactSummary])
  case ambiguousName(String, candidates: [String])
  /// The last word of a line may be what was said, or mean the contact of that name.
  case contactOrText(String, String)
  case organizationNotFound(String, suggestions: [String])
  case touchpointNotFound(String)
  case opportunityNotFound(String, suggestions: [String])
  case commitmentNotFound(String)
  /// No follow-up has that handle, or it is none that may be acted on.
  case followUpNotFound(String)
  case achievementNotFound(String, suggestions: [String])
  case shareItemNotFound(String, suggestions: [String])
  case interviewNotFound(String)
  case settingNotFound(String)
  /// No constant of the policy is called that; `suggestions` are the nearest keys there are.
  case policyKeyNotFound(String, suggestions: [String])
  /// Something else has the value that must be unique.
  case alreadyExists(String)
  /// An opportunity can't go from that stage to the other.
  case illegalMove(from: Stage, to: Stage)
  /// Something that must hold does not; the text says what.
  case conflict(String)
  /// There is nothing left to undo.
  case nothingToUndo
  /// The input can't be what it claims to be; the text says where and why.
  case badData(String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// Another process held the database for too long.
  case busy(path: String)
  case unusableDatabase(path: String, DatabaseFault)
  /// What nobody foresaw; the text says as much as is known, and nothing of any row.
  case unforeseen(String)

  /// Why a file can't be used as a database.
  public enum DatabaseFault: Hashable, Sendable {
    case missing
    case foreign
    case newer(version: Int, known: Int)
    case damaged(String)
    /// The steps from an older schema could not be done.
    case notMigrated(version: Int, known: Int)
    case libraryTooOld(String)
  }
}

extension HearthError: CustomStringConvertible {
  /// What happened, in one sentence.
  public var description: String {
    switch self {
    case .contactNotFound(let name, _): "No contact answers to '\(excerpt(name))'."
    case .ambiguousContact(let name, let candidates):
      "'\(excerpt(name))' could be any of \(candidates.count) contacts: "
        + candidates.prefix(5).map { "\($0.id) \($0.displayName)" }.joined(separator: ", ")
        + (candidates.count > 5 ? ", …" : ".")
    case .ambiguousName(let name, let candidates):
      "'\(excerpt(name))' could be any of \(candidates.count): "
        + candidates.prefix(5).joined(separator: ", ") + (candidates.count > 5 ? ", …" : ".")
    case .contactOrText(let word, let name):
      "'\(word)' may be what was said, or mean \(name); nothing was logged."
    case .organizationNotFound(let name, _): "No organization is called '\(excerpt(name))'."
    case .touchpointNotFound(let name): "There is no touchpoint '\(excerpt(name))'."
    case .opportunityNotFound(let name, _): "There is no opportunity '\(excerpt(name))'."
    case .commitmentNotFound(let name): "There is no promise '\(excerpt(name))'."
    case .followUpNotFound(let name): "There is no follow-up '\(excerpt(name))'."
    case .achievementNotFound(let name, _): "There is no achievement '\(excerpt(name))'."
    case .shareItemNotFound(let name, _): "There is no item '\(excerpt(name))' to share."
    case .interviewNotFound(let name): "There is no interview '\(excerpt(name))'."
    case .settingNotFound(let key): "'\(key)' is not set."
    case .policyKeyNotFound(let key, _): "The policy has no '\(excerpt(key))'."
    case .alreadyExists(let what): "\(what) exists already."
    case .illegalMove(let from, let to) where from == to: "It is at '\(to.rawValue)' already."
    case .illegalMove(let from, let to):
      "An opportunity at '\(from.rawValue)' can't move to '\(to.rawValue)'."
    case .conflict(let what): what
    case .nothingToUndo: "There is nothing to undo."
    case .badData(let what): what
    case .cannotRead(let path, let reason): "Cannot read '\(path)': \(reason)."
    case .cannotWrite(let path, let reason): "Cannot write '\(path)': \(reason)."
    case .busy(let path): "Another process is writing to '\(path)'."
    case .unusableDatabase(let path, let fault): fault.description(path: path)
    case .unforeseen(let what): "Something went wrong that was not foreseen: \(what)."
    }
  }

  /// What to do about it, in one sentence; `nil` where the description says it all.
  public var suggestion: String? {
    switch self {
    case .contactNotFound(_, let names) where !names.isEmpty,
      .organizationNotFound(_, let names) where !names.isEmpty,
      .opportunityNotFound(_, let names) where !names.isEmpty,
      .achievementNotFound(_, let names) where !names.isEmpty,
      .shareItemNotFound(_, let names) where !names.isEmpty,
      .policyKeyNotFound(_, let names) where !names.isEmpty:
      "Did you mean \(names.map { "'\($0)'" }.joined(separator: ", "))?"
    case .contactNotFound(let name, _) where UIDPrefix.isTooShort(name),
      .organizationNotFound(let name, _) where UIDPrefix.isTooShort(name),
      .opportunityNotFound(let name, _) where UIDPrefix.isTooShort(name),
      .commitmentNotFound(let name) where UIDPrefix.isTooShort(name),
      .achievementNotFound(let name, _) where UIDPrefix.isTooShort(name),
      .shareItemNotFound(let name, _) where UIDPrefix.isTooShort(name),
      .touchpointNotFound(let name) where UIDPrefix.isTooShort(name),
      .interviewNotFound(let name) where UIDPrefix.isTooShort(name):
      "Of a uid, the first \(UIDPrefix.leastLength) characters at least must be given."
    case .contactNotFound: "See 'hearth contact list', or add it with 'hearth contact add'."
    case .contactOrText(let word, _):
      "Say '--text \(word)' if it was said; else give the whole name or the number."
    case .ambiguousName: "Give the number, or more of the name."
    case .ambiguousContact: "Give the number, an e-mail address or more of the name."
    case .organizationNotFound: "See 'hearth org list'."
    case .touchpointNotFound: "See 'hearth touchpoint list'."
    case .opportunityNotFound: "See 'hearth opp list --all'."
    case .commitmentNotFound: "See 'hearth promise list --all'."
    case .followUpNotFound: "See 'hearth followup list --all'."
    case .achievementNotFound: "See 'hearth me achievement list'."
    case .shareItemNotFound: "See 'hearth share list'."
    case .interviewNotFound: "See 'hearth interview list --all'."
    case .settingNotFound: "See 'hearth config list'."
    case .policyKeyNotFound: "See 'hearth policy show'."
    case .illegalMove(let from, _) where from.successors.isEmpty:
      "Nothing follows '\(from.rawValue)': add another opportunity, or undo the move to it."
    case .illegalMove(let from, _):
      "It can move to \(from.successors.map(\.rawValue).joined(separator: ", "))."
    case .busy: "Nothing was changed; try again."
    case .unusableDatabase(_, let fault): fault.suggestion
    case .unforeseen: "What was done before is in 'hearth history'."
    case .alreadyExists, .conflict, .nothingToUndo, .badData, .cannotRead, .cannotWrite: nil
    }
  }
}

extension HearthError.DatabaseFault {
  fileprivate func description(path: String) -> String {
    switch self {
    case .missing: "There is no database at '\(path)'."
    case .foreign: "'\(path)' is not a Hearth database."
    case .newer(let version, let known):
      "'\(path)' has schema \(version); this hearth knows schemas up to \(known)."
    case .damaged(let reason): "The database '\(path)' is damaged: \(reason)."
    case .notMigrated(let version, let known):
      "The database '\(path)' can't be brought from schema \(version) to \(known)."
    case .libraryTooOld(let version): "SQLite \(version) is too old to open '\(path)'."
    }
  }

  fileprivate var suggestion: String {
    switch self {
    case .missing: "Add a first contact or import a file to begin one, or check '--db'."
    case .foreign: "It was left untouched; name another file with '--db'."
    case .newer: "It was left untouched; use a newer hearth."
    case .damaged, .notMigrated:
      "It was left untouched; restore a backup, or see 'sqlite3 FILE .recover'."
    case .libraryTooOld: "Install SQLite 3.37 or later."
    }
  }
}
