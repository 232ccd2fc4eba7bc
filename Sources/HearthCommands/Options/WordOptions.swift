public import ArgumentParser
public import HearthDomain
public import HearthEtiquette
public import HearthScoring

extension Touchpoint.Channel: ExpressibleByArgument {}
extension Contact.Role: ExpressibleByArgument {}
extension Contact.Tier: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
extension Contact.Status: ExpressibleByArgument {}
extension Organization.Kind: ExpressibleByArgument {}
extension Band: ExpressibleByArgument {}
extension SearchHit.Kind: ExpressibleByArgument {}
extension Stage: ExpressibleByArgument {}
extension Interview.Format: ExpressibleByArgument {}
extension Opportunity.Workplace: ExpressibleByArgument {}
extension Fact.Key: ExpressibleByArgument {
  public init?(argument: String) {
    let words = argument.comparableWords
    guard !words.isEmpty else { return nil }
    self.init(rawValue: words.joined(separator: "-"))
  }
}
extension ShareItem.Kind: ExpressibleByArgument {}
extension DraftKind: ExpressibleByArgument {}
extension Commitment.Side: ExpressibleByArgument {}
extension Commitment.Kind: ExpressibleByArgument {}
extension FollowUp.Rule: ExpressibleByArgument {}
