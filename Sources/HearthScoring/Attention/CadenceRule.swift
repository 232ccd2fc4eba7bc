public import HearthDomain

/// Which cadence holds for a relationship, and by which rule.
///
/// What is said of the contact beats what is said of a role it fills, that beats its tier, and that
/// its tags. Where nothing was said the model's own prior stands.
public enum CadenceRule: Hashable, Sendable {
  case contact(Cadence)
  case opportunity(Cadence)
  case tier(Contact.Tier, Cadence)
  case tag(String, Cadence)
  case standard

  /// The rule that wins; of several tags that with the shortest ideal, then by name.
  public init(
    contact: Cadence?, opportunity: Cadence? = nil, tier: Contact.Tier? = nil,
    tags: [String] = [], policy: borrowing Policy = .standard
  ) {
    if let contact {
      self = .contact(contact)
    } else if let opportunity {
      self = .opportunity(opportunity)
    } else if let tier, let cadence = policy.cadence[tier] {
      self = .tier(tier, cadence)
    } else {
      self = Self.shortest(of: tags, policy.cadence)
    }
  }

  /// The cadence that the owner set, or `nil` if none was.
  public var cadence: Cadence? {
    switch self {
    case .contact(let cadence), .opportunity(let cadence), .tier(_, let cadence),
      .tag(_, let cadence):
      cadence
    case .standard: nil
    }
  }

  private static func shortest(of tags: [String], _ terms: Policy.CadenceTerm) -> CadenceRule {
    guard !terms.byTag.isEmpty else { return .standard }
    let set = tags.compactMap { tag in terms[tag: tag].map { (tag: tag, cadence: $0) } }
    let first = set.min { left, right in
      (left.cadence.idealDays, Policy.CadenceTerm.key(ofTag: left.tag))
        < (right.cadence.idealDays, Policy.CadenceTerm.key(ofTag: right.tag))
    }
    return first.map { .tag($0.tag, $0.cadence) } ?? .standard
  }
}
