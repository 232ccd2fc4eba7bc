import Foundation
import HearthDomain

/// The settings there are.
enum Setting: String, CaseIterable {
  case timeZone = "timezone"
  case listLimit = "limit"
  case workDays = "workdays"
  case holidays
  case country

  var summary: String {
    switch self {
    case .timeZone: "The IANA zone whose wall clock is meant; else the system's."
    case .listLimit: "How many rows 'hearth today' and 'hearth cold' print; else 20."
    case .workDays: "The days to be written to on, such as mon-fri or sun-thu; else mon-fri."
    case .holidays: "The days not to be written to on: 2026-12-25, 2026-12-28."
    case .country: "The country whose phone numbers are written without its code, such as IE."
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

  /// What is kept of `value`.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if the setting can't be that.
  func kept(_ value: String) throws -> String {
    switch self {
    case .timeZone:
      guard let zone = TimeZone(named: value) else {
        throw HearthError.badData("'\(value)' is no time zone: say 'Europe/Dublin', for one.")
      }
      return zone.identifier
    case .listLimit:
      guard let limit = Int(value), limit > 0 else {
        throw HearthError.badData("'\(value)' is no number of rows: say 20, for one.")
      }
    case .workDays:
      guard Weekdays(parsing: value) != nil else {
        throw HearthError.badData("'\(value)' are no weekdays: say 'mon-fri', for one.")
      }
    case .holidays:
      guard !Self.days(value).isEmpty else {
        throw HearthError.badData("'\(value)' are no days: say '2026-12-25, 2026-12-28'.")
      }
    case .country:
      guard NumberingPlan(country: value) != nil else {
        throw HearthError.badData("'\(value)' is no country's code: say 'IE', for one.")
      }
    }
    return value
  }

  /// The days of a list with commas; none if one of them can't be read.
  static func days(_ list: String) -> [Day] {
    let parts = list.split(separator: ",").map { Day($0.trimmed) }
    return parts.contains(nil) ? [] : parts.compactMap(\.self)
  }
}
