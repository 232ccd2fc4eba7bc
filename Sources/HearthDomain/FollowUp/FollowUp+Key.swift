extension FollowUp {
  /// What tells a follow-up from every other, however often it is derived: the rule, what it is about,
  /// and who it is owed to.
  public struct Key: Hashable, Sendable {
    public let rule: Rule
    /// The interview, opportunity, commitment or custom follow-up; `nil` if it is about the person alone.
    public let subject: UID?
    public let contact: Contact.ID?

    public init(_ rule: Rule, subject: UID? = nil, contact: Contact.ID? = nil) {
      self.rule = rule
      self.subject = subject
      self.contact = contact
    }
  }
}

extension FollowUp.Key: CustomStringConvertible {
  /// Such as `thank-you/0197…/12`; what is absent is empty.
  public var description: String {
    "\(rule.rawValue)/\(subject?.rawValue ?? "")/\(contact?.description ?? "")"
  }

  /// Reads what ``description`` prints; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let rule = FollowUp.Rule(rawValue: String(parts[0])) else { return nil }
    let contact = Int64(parts[2]).map(Contact.ID.init(rawValue:))
    guard contact != nil || parts[2].isEmpty else { return nil }
    self.init(
      rule, subject: parts[1].isEmpty ? nil : UID(rawValue: String(parts[1])), contact: contact)
  }
}

extension FollowUp.Key {
  /// Eight hexadecimal digits that a person names it by, the same however often it is derived.
  public var handle: String {
    var digest = StableDigest()
    // The uid comes last, for most of its digits are chance: they make handles differ from the first.
    digest.add((contact?.description ?? "").utf8)
    digest.add(rule.rawValue.utf8)
    digest.add((subject?.rawValue ?? "").utf8)
    return String(digest.hex.suffix(8))
  }
}

extension FollowUp.Key: Comparable {
  /// In a total order that says nothing.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: (String, String, Int64) {
    (rule.rawValue, subject?.rawValue ?? "", contact?.rawValue ?? 0)
  }
}
