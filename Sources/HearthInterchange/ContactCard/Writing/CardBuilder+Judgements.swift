import HearthDomain
import VCard

extension CardBuilder {
  /// What the owner thinks of the relationship, and did about it; one text each.
  mutating func appendJudgements(on contact: Contact, _ standing: CardStanding) {
    for judgement in Judgement.allCases { append(judgement, of: contact, standing) }
  }

  mutating func append(_ judgement: Judgement, of contact: Contact, _ standing: CardStanding) {
    append(judgement.rawValue, text: text(of: judgement, of: contact, standing))
  }

  private func text(
    of judgement: Judgement, of contact: Contact, _ standing: CardStanding
  ) -> String? {
    let details = contact.details
    let dates = CardDateFormat(version: dialect.version)
    switch judgement {
    case .status: return details.status.rawValue
    case .tier: return details.tier?.rawValue
    case .role: return details.role.rawValue
    case .cadence: return details.cadence?.description
    case .snoozedUntil: return details.snoozedUntil.map(dates.timestamp)
    case .created: return dates.timestamp(contact.createdAt)
    case .lastContacted: return standing.lastContactedAt.map(dates.timestamp)
    case .band: return standing.band
    }
  }
}
