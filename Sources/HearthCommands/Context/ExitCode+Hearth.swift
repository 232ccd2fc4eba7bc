import ArgumentParser
import HearthDomain

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
    case .contactNotFound, .organizationNotFound, .touchpointNotFound,
      .opportunityNotFound, .commitmentNotFound, .followUpNotFound, .achievementNotFound,
      .shareItemNotFound, .interviewNotFound, .settingNotFound, .policyKeyNotFound,
      .nothingToUndo:
      self = .notFound
    case .ambiguousContact, .ambiguousName, .contactOrText: self = .ambiguous
    case .alreadyExists, .conflict, .illegalMove: self = .conflict
    case .badData: self = .badData
    case .cannotRead: self = .cannotRead
    case .cannotWrite: self = .cannotWrite
    case .busy: self = .busy
    case .unusableDatabase: self = .unusableDatabase
    case .unforeseen: self = .failure
    }
  }
}
