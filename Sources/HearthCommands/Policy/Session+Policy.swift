import Foundation
import HearthDomain
import HearthScoring

extension Session {
  /// What the setting of a policy key begins with.
  static let policyPrefix = "policy."

  /// The policy that holds: the standard one with what the owner set over it.
  func policy() throws -> Policy {
    var overrides: [String: String] = [:]
    for (key, value) in try store.settings() where key.hasPrefix(Self.policyPrefix) {
      overrides[String(key.dropFirst(Self.policyPrefix.count))] = value
    }
    return try Policy(overrides: overrides)
  }

  /// Makes what differs between two policies the settings, in one change.
  func store(_ policy: Policy, inPlaceOf old: Policy, by command: String) throws {
    let (before, after) = (old.overrides, policy.overrides)
    var changes: [String: String?] = [:]
    for key in Set(before.keys).union(after.keys) where before[key] != after[key] {
      changes.updateValue(after[key], forKey: Self.policyPrefix + key)
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
