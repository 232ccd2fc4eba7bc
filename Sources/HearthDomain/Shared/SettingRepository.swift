/// Settings by key.
public protocol SettingRepository: Sendable {
  /// The value of `key`, or `nil` if it is not set.
  func setting(_ key: String) throws -> String?

  /// Every setting, by key.
  func settings() throws -> [(key: String, value: String)]

  /// Sets several keys in one change; `nil` removes one.
  ///
  /// - Throws: ``HearthError/settingNotFound(_:)`` when removing what is not set.
  func set(_ values: [String: String?], by origin: ChangeOrigin) throws
}
