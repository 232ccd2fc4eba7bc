/// Something about the candidate that recruiters are told, and that changes: every value it has had.
public struct Fact: Hashable, Sendable {
  public let key: Key
  /// The oldest first; never empty.
  public let versions: [Version]

  /// The fact with these values, in any order; `nil` without one.
  public init?(key: Key, versions: [Version]) {
    guard !versions.isEmpty else { return nil }
    self.key = key
    self.versions = versions.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  /// What the fact is about: one of those below, or a word of the owner's.
  public struct Key: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static let availability = Key(rawValue: "availability")
    public static let notice = Key(rawValue: "notice")
    public static let salaryFloor = Key(rawValue: "salary-floor")
    public static let place = Key(rawValue: "place")
    public static let visa = Key(rawValue: "visa")

    public static let known: [Key] = [.availability, .notice, .salaryFloor, .place, .visa]
  }

  /// A value that holds from a time on.
  public struct Version: Identifiable, Hashable, Sendable {
    public let id: ID
    public let uid: UID
    public let value: String
    public let since: Instant

    public init(id: ID, uid: UID, value: String, since: Instant) {
      self.id = id
      self.uid = uid
      self.value = value
      self.since = since
    }
  }

  /// The version that holds at `instant`; `nil` before the first.
  public func current(asOf instant: Instant) -> Version? {
    versions.last { $0.since <= instant }
  }
}

extension Fact.Key {
  /// Whether both values say the same of the fact, however they are written.
  ///
  /// A salary is compared as pay, a notice period as days, anything else by its words.
  public func means(_ value: String, _ other: String) -> Bool {
    switch self {
    case .salaryFloor:
      if let pay = try? Compensation(parsing: value),
        let otherPay = try? Compensation(parsing: other)
      {
        return pay == otherPay
      }
    case .notice:
      if let span = try? DaySpan(parsing: value), let otherSpan = try? DaySpan(parsing: other) {
        return span == otherSpan
      }
    default: break
    }
    return value.comparable == other.comparable
  }
}

/// That somebody was told a fact, as it was then.
public struct Telling: Hashable, Sendable {
  public let contact: Contact.ID
  public let version: Fact.Version.ID
  public let at: Instant

  public init(contact: Contact.ID, version: Fact.Version.ID, at: Instant) {
    self.contact = contact
    self.version = version
    self.at = at
  }
}
