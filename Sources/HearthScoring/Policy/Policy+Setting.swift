public import HearthDomain

extension Policy {
  /// The standard policy with the values that were set over it, by key.
  ///
  /// - Throws: ``HearthError/policyKeyNotFound(_:suggestions:)`` or ``HearthError/badData(_:)``.
  public init(overrides: [String: String]) throws(HearthError) {
    self.init()
    for (key, text) in overrides.sorted(by: { $0.key < $1.key }) {
      try Self.entry(key).set(text, in: &self)
    }
    try check()
  }

  /// The values that differ from the standard policy, by key.
  public var overrides: [String: String] {
    let changed = entries.map { ($0.key, $0.text(in: self), $0.text(in: .standard)) }
      .filter { $0.1 != $0.2 }
    return Dictionary(changed.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of `key`, as it is set and stored.
  public func text(of key: String) throws(HearthError) -> String {
    try Self.entry(key).text(in: self)
  }

  /// Sets `key` to the value that `text` says; nothing changes if that can't be.
  ///
  /// - Throws: ``HearthError/policyKeyNotFound(_:suggestions:)`` or ``HearthError/badData(_:)``.
  public mutating func set(_ key: String, to text: String) throws(HearthError) {
    var changed = self
    try Self.entry(key).set(text, in: &changed)
    try changed.check()
    self = changed
  }

  /// Gives `key` its standard value back.
  public mutating func reset(_ key: String) throws(HearthError) {
    try set(key, to: Self.entry(key).text(in: .standard))
  }

  /// What no range of one value can hold.
  private func check() throws(HearthError) {
    let floors = warmth.floors
    guard floors.warm > floors.cooling, floors.cooling > floors.cold else {
      throw .badData("'band.warm' must be above 'band.cooling', and that above 'band.cold'.")
    }
  }
}
