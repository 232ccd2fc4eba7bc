import HearthDomain
import VCard

/// A property of ours that tells what the owner thinks of a relationship, or did about it.
enum Judgement: String, CaseIterable {
  case status = "X-HEARTH-STATUS"
  case tier = "X-HEARTH-TIER"
  case role = "X-HEARTH-ROLE"
  case cadence = "X-HEARTH-CADENCE"
  case snoozedUntil = "X-HEARTH-SNOOZED-UNTIL"
  case created = "X-HEARTH-CREATED"
  case lastContacted = "X-HEARTH-LAST-CONTACTED"
  case band = "X-HEARTH-BAND"
}

extension CardContents {
  /// Puts the judgements of the card that can be read in their place; returns the others.
  func setJudgements(of details: inout Contact.Details) -> [Judgement] {
    var unreadable: [Judgement] = []
    func value<Value>(of judgement: Judgement, _ read: (String) -> Value?) -> Value? {
      let texts = texts(of: judgement)
      let value = texts.lazy.compactMap(read).first
      if value == nil, !texts.isEmpty { unreadable.append(judgement) }
      return value
    }
    details.status = value(of: .status, Contact.Status.init) ?? details.status
    details.tier = value(of: .tier, Contact.Tier.init)
    details.role = value(of: .role, Contact.Role.init) ?? details.role
    details.cadence = value(of: .cadence) { try? Cadence(parsing: $0) }
    details.snoozedUntil = value(of: .snoozedUntil, CardDate.instant)
    return unreadable
  }

  private func texts(of judgement: Judgement) -> [String] {
    self[.judgement].filter { card.properties[$0].isNamed(judgement.rawValue) }
      .map(text(at:)).filter { !$0.isEmpty }
  }
}
