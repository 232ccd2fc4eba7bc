import ArgumentParser
import HearthDomain

extension Session {
  /// Names what an opportunity that was changed can't stand beside.
  ///
  /// - Throws: `ExitCode.conflict` if there is anything.
  func reportConflicts(of opportunity: Opportunity) throws {
    let conflicts = try conflicts(of: opportunity)
    for conflict in conflicts { context.diagnose("hearth: \(inert(conflict))") }
    if !conflicts.isEmpty { throw ExitCode.conflict }
  }

  /// What an opportunity's claims can't stand beside, or the claim that would come of it, in sentences.
  func conflicts(of opportunity: Opportunity) throws -> [String] {
    let claims = try store.claims(asOf: context.now)
    let made = claims.filter { $0.opportunity == opportunity.id }
    // Two that are both of this opportunity meet once.
    var told: Set<Set<Claim.Basis>> = []
    return (made.isEmpty ? [Claim(opportunity)] : made).flatMap { claim in
      claim.conflicts(with: claims).filter { told.insert([claim.basis, $0.basis]).inserted }.map {
        "\(claim.name(in: timeZone)), but \($0.name(in: timeZone)) already."
      }
    }
  }
}
