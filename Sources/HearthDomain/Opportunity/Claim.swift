public import Foundation

/// A way in which the candidate is put forward for a role, or may be: what double submissions are
/// told by.
///
/// Two claims on one role at one client meet, unless they are of one agency: first the right to
/// represent, then the submission, is how it should go. While a client is unknown nothing can be said of
/// other opportunities; once it is revealed, its claims are to be compared again.
public struct Claim: Hashable, Sendable {
  /// What gives rise to it.
  public let basis: Basis
  /// The agency; `nil` where the candidate applied themselves.
  public let agency: String?
  public let client: String?
  /// The opportunity it is for, which is one role whatever is known of it; `nil` if that is gone.
  public let opportunity: Opportunity.ID?
  /// The role's title.
  public let role: String
  /// When the candidate was put forward, or the right given.
  public let madeAt: Instant
  /// Whether it still counts.
  public let isLive: Bool

  public enum Basis: Hashable, Sendable {
    case submission(UID)
    case representation(UID)
    /// An opportunity that has come beyond a lead, of which no submission is on record.
    case stage(UID)
    /// An opportunity through which nobody was put forward yet.
    case opening(UID)
  }

  /// The claim of a submission to `opportunity`; it lives until that is rejected or withdrawn.
  ///
  /// One that came to nothing said is still in the client's books, and one that was accepted too.
  public init(_ submission: Submission, for opportunity: Opportunity) {
    basis = .submission(submission.uid)
    agency = submission.details.agency
    client = opportunity.details.client
    self.opportunity = opportunity.id
    role = opportunity.details.title
    madeAt = submission.details.submittedAt
    isLive = opportunity.isInTheirBooks
  }

  /// The claim of a right to represent, as of `now`.
  public init(_ representation: Representation, asOf now: Instant) {
    basis = .representation(representation.uid)
    agency = representation.details.agency
    client = representation.details.client
    opportunity = representation.details.opportunity
    role = representation.details.role
    madeAt = representation.details.grantedAt
    isLive = representation.isLive(asOf: now)
  }

  /// The claim of `opportunity` of which no submission is on record: it would come of it if the candidate
  /// were put forward, or has come of it if they were, as a stage that it had tells.
  public init(_ opportunity: Opportunity, wasPutForward: Bool = false) {
    basis = wasPutForward ? .stage(opportunity.uid) : .opening(opportunity.uid)
    agency = opportunity.details.agency
    client = opportunity.details.client
    self.opportunity = opportunity.id
    role = opportunity.details.title
    madeAt = opportunity.since
    isLive = wasPutForward ? opportunity.isInTheirBooks : !opportunity.stage.isClosed
  }
}

extension Opportunity {
  /// Whether whoever was put forward for it counts as that still.
  fileprivate var isInTheirBooks: Bool { stage != .rejected && stage != .withdrawn }
}

extension Claim {
  /// Those of `others` that this claim must not be made beside, the earliest first.
  public func conflicts(with others: [Claim]) -> [Claim] {
    guard isLive else { return [] }
    let met = others.filter { other in
      other.basis != basis && other.isLive && isForSameRole(as: other) && !goesTogether(with: other)
        && !tellsMore(of: other) && !other.tellsMore(of: self)
    }
    return met.sorted { ($0.madeAt, $0.name(in: .gmt)) < ($1.madeAt, $1.name(in: .gmt)) }
  }

  /// Refuses the claim if it conflicts with one of `others`, and names that by the clocks of `timeZone`.
  ///
  /// - Throws: ``HearthError/conflict(_:)``.
  public func check(against others: [Claim], in timeZone: TimeZone) throws(HearthError) {
    guard let first = conflicts(with: others).first else { return }
    throw .conflict(
      first.name(in: timeZone) + " already; say '--force' if it happened all the same.")
  }

  /// With which other opportunities the claims of each conflict.
  public static func conflicts(
    among claims: [Claim]
  ) -> [Opportunity.ID: Set<Opportunity.ID>] {
    var conflicts: [Opportunity.ID: Set<Opportunity.ID>] = [:]
    for rivals in Dictionary(grouping: claims, by: \.roleKey).values
    where rivals.count > 1 && rivals[0].roleKey != nil {
      for claim in rivals {
        guard let opportunity = claim.opportunity else { continue }
        let others = claim.conflicts(with: rivals).compactMap(\.opportunity)
        conflicts[opportunity, default: []].formUnion(others.filter { $0 != opportunity })
      }
    }
    return conflicts.filter { !$0.value.isEmpty }
  }

  /// What it says, such as "Ark Talent submitted you for 'Platform Engineer' at Initech (opportunity 3)
  /// on 2026-05-03", the day being that of `timeZone`.
  public func name(in timeZone: TimeZone) -> String {
    let number = opportunity.map { " (opportunity \($0))" } ?? ""
    let role = "'\(role)' at \(client ?? "an unknown client")\(number)"
    let day = Day(of: madeAt, in: timeZone)
    return switch (basis, agency) {
    case (.submission, let agency?): "\(agency) submitted you for \(role) on \(day)"
    case (.submission, nil): "You applied for \(role) on \(day)"
    case (.representation, let agency):
      "\(agency ?? "An agency") has had your right to represent you for \(role) since \(day)"
    case (.stage, let agency?): "\(agency) put you forward for \(role) by \(day)"
    case (.stage, nil): "You were put forward for \(role) by \(day)"
    case (.opening, let agency?): "\(agency) would submit you for \(role)"
    case (.opening, nil): "You would apply for \(role)"
    }
  }

  private func isForSameRole(as other: Claim) -> Bool {
    if let opportunity, opportunity == other.opportunity { return true }
    return roleKey != nil && roleKey == other.roleKey
  }

  private var roleKey: [String]? {
    client.map { [$0.organizationKey, role.roleKey] }
  }

  /// Whether it puts on record what the other one's stage tells.
  private func tellsMore(of other: Claim) -> Bool {
    guard case (.submission, .stage) = (basis, other.basis) else { return false }
    return opportunity == other.opportunity
  }

  /// Whether both are of one agency, and not two submissions.
  private func goesTogether(with other: Claim) -> Bool {
    guard let agency, let otherAgency = other.agency,
      agency.organizationKey == otherAgency.organizationKey
    else { return false }
    return !(isSubmission && other.isSubmission)
  }

  /// Whether it is a submission, or would be.
  private var isSubmission: Bool {
    switch basis {
    case .submission, .stage, .opening: true
    case .representation: false
    }
  }
}
