import Foundation
import HearthDomain

/// The settings there are.
enum Setting: String, CaseIterable {
  case timeZone = "timezone"
  case listLimit = "limit"

  var summary: String {
    switch self {
    case .timeZone: "The IANA zone whose wall clock is meant; else the system's."
    case .listLimit: "How many rows 'hearth cold' prints; else 20."
    }
  }

  /// The setting called `key`.
  ///
  /// - Throws: ``HearthError/badData(_:)``, which names those there are.
  init(key: String) throws {
    guard let setting = Self(rawValue: key) else {
      let keys = Self.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw HearthError.badData("There is no setting '\(key)'; there are \(keys).")
    }
    self = setting
  }

  /// - Throws: ``HearthError/badData(_:)`` if the setting can't be `value`.
  func check(_ value: String) throws {
    switch self {
    case .timeZone:
      guard TimeZone(identifier: value) != nil else {
        throw HearthError.badData("'\(value)' is no time zone: say 'Europe/Dublin', for one.")
      }
    case .listLimit:
      guard let limit = Int(value), limit > 0 else {
        throw HearthError.badData("'\(value)' is no number of rows: say 20, for one.")
      }
    }
  }
}
