extension TouchWeights {
  /// The settings that hold the weights: the policy's keys behind ``settingPrefix``.
  ///
  /// The statistics are folded by them, so whoever keeps statistics must know them by name.
  public static let settings: [(key: String, path: any WritableKeyPath<Self, Double> & Sendable)] =
    [
      ("policy.strength.half-life", \.halfLifeDays), ("policy.strength.email", \.email),
      ("policy.strength.call", \.call), ("policy.strength.video", \.video),
      ("policy.strength.meeting", \.meeting), ("policy.strength.linkedin", \.linkedin),
      ("policy.strength.message", \.message), ("policy.strength.event", \.event),
    ]

  /// What the keys of all of ``settings`` begin with.
  public static let settingPrefix = "policy.strength."

  /// The weights that `setting` tells by key; the standard one where it tells none that can be.
  public init(settings setting: (String) throws -> String?) rethrows {
    self.init()
    for (key, path) in Self.settings {
      guard let value = try setting(key).flatMap(Double.init), value.isFinite, value >= 0,
        path != \.halfLifeDays || value > 0
      else { continue }
      self[keyPath: path] = value
    }
  }
}
