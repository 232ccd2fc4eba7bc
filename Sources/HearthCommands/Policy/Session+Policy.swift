import Foundation
import HearthDomain
import HearthScoring

extension Session {
  /// What the setting of a policy key begins with.
  static let policyPrefix = "policy."

  /// The policy that holds: the standard one with what the owner set over it.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if what is kept is no policy, as when it comes from another
  ///   release.
  func policy() throws -> Policy {
    do {
      return try Policy(overrides: policyOverrides())
    } catch let error as HearthError {
      throw HearthError.badData(
        "The policy that is kept can't be used. \(error) 'hearth policy reset KEY' gives one constant "
          + "its default back, and without a key all of them.")
    }
  }

  /// The values that are kept, by key, whether they make a policy or not.
  func policyOverrides() throws -> [String: String] {
    var overrides: [String: String] = [:]
    for (key, value) in try store.settings() where key.hasPrefix(Self.policyPrefix) {
      overrides[String(key.dropFirst(Self.policyPrefix.count))] = value
    }
    return overrides
  }

  /// Keeps `overrides` instead of those kept so far, in one change.
  func keepPolicyOverrides(_ overrides: [String: String], by command: String) throws {
    let before = try policyOverrides()
    var changes: [String: String?] = [:]
    for key in Set(before.keys).union(overrides.keys) where before[key] != overrides[key] {
      changes.updateValue(overrides[key], forKey: Self.policyPrefix + key)
    }
    try store.set(changes, by: origin(command))
  }

  /// The owner's business days, by the settings 'workdays' and 'holidays'.
  func calendar() throws -> BusinessCalendar {
    let days = try store.setting(Setting.workDays.rawValue).flatMap(Weekdays.init(parsing:))
    let holidays = try store.setting(Setting.holidays.rawValue).map(Setting.days) ?? []
    return BusinessCalendar(
      timeZone: timeZone, workDays: days ?? .workWeek, holidays: Set(holidays))
  }
}
