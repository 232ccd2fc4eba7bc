import HearthDomain

/// One constant of the policy: its key, what it may be, what it does and where it comes from.
public struct PolicyEntry: Sendable {
  /// A name such as `warmth.prior-gap`.
  public let key: String
  /// What it is counted in.
  public let unit: Unit
  /// What it does, in one sentence.
  public let summary: String
  public let source: Source
  let field: Field

  public enum Unit: String, Sendable {
    case days
    /// Days on which the owner works.
    case businessDays = "business days"
    case hours
    case minutes
    case points
    /// How much a touch weighs, a message being 1.
    case weight
    /// A plain number, a count or a share.
    case number
    /// A cadence such as `30d` or `30d..45d`.
    case cadence
  }

  /// Where a constant comes from, and how good the evidence is.
  public struct Source: Hashable, Sendable {
    public let evidence: Evidence
    public let text: String
  }

  public enum Evidence: String, Sendable {
    /// Fitted to, or tested on, public contact networks.
    case measured
    /// Sensible, but nobody has data to test it on.
    case judgement
  }

  /// Where in a policy the constant stands, and the range it may have.
  enum Field: Sendable {
    case number(any WritableKeyPath<Policy, Double> & Sendable, ClosedRange<Double>)
    case count(any WritableKeyPath<Policy, Int> & Sendable, ClosedRange<Int>)
    case cadence(any WritableKeyPath<Policy, Cadence?> & Sendable)
    case tagCadence(String)
  }

  /// The range in words, such as `0.1 to 36500`.
  public var range: String {
    switch field {
    case .number(_, let range):
      "\(Self.text(of: range.lowerBound)) to \(Self.text(of: range.upperBound))"
    case .count(_, let range): "\(range.lowerBound) to \(range.upperBound), a whole number"
    case .cadence, .tagCadence: "a cadence of 1 to \(DaySpan.longest) days, or none"
    }
  }
}

extension PolicyEntry {
  /// The value that it has in `policy`, as it is set and stored.
  public func text(in policy: Policy) -> String {
    switch field {
    case .number(let path, _): Self.text(of: policy[keyPath: path])
    case .count(let path, _): String(policy[keyPath: path])
    case .cadence(let path): Self.text(of: policy[keyPath: path])
    case .tagCadence(let tag): Self.text(of: policy.cadence[tag: tag])
    }
  }

  /// Gives it the value that `text` says.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for what is no value of it or out of its range.
  func set(_ text: String, in policy: inout Policy) throws(HearthError) {
    switch field {
    case .number(let path, let range):
      guard Self.isDecimal(text), let value = Double(text), range.contains(value) else {
        throw outOfRange(text)
      }
      policy[keyPath: path] = value
    case .count(let path, let range):
      guard let value = Int(text), range.contains(value) else { throw outOfRange(text) }
      policy[keyPath: path] = value
    case .cadence(let path): policy[keyPath: path] = try Self.cadence(text)
    case .tagCadence(let tag): policy.cadence[tag: tag] = try Self.cadence(text)
    }
  }

  /// Whether a number is written as people write it: neither in hexadecimal nor as a word.
  private static func isDecimal(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
  }

  private func outOfRange(_ text: String) -> HearthError {
    .badData("'\(excerpt(text))' is no value of '\(key)': it takes \(range).")
  }

  private static func cadence(_ text: String) throws(HearthError) -> Cadence? {
    text == none ? nil : try Cadence(parsing: text)
  }

  private static let none = "none"

  private static func text(of cadence: Cadence?) -> String { cadence?.description ?? none }

  /// The shortest decimal that reads back as the same number; zero has no sign.
  static func text(of number: Double) -> String {
    let text = "\(number == 0 ? 0 : number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension PolicyEntry.Source {
  static func measured(_ text: String) -> Self { Self(evidence: .measured, text: text) }
  static func judgement(_ text: String) -> Self { Self(evidence: .judgement, text: text) }
}
