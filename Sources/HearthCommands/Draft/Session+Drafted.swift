import HearthDomain
import HearthEtiquette

extension Session {
  /// Keeps that the follow-up which a note does has a draft, if one is to be done now.
  ///
  /// Where nothing can be written, such as in a database that may only be read, the draft is made all the
  /// same.
  func markDrafted(_ kind: DraftKind, to reader: Contact.ID, about occasion: Occasion) {
    do {
      let pending = try agenda(asOf: context.now).followUps.filter(\.isPending)
      let meant = pending.first { $0.isDone(by: kind, to: reader, about: occasion) }
      guard let meant, meant.verdict != .drafted else { return }
      try store.insertAct(
        FollowUpAct(key: meant.key, verdict: .drafted, at: context.now), by: origin("draft"))
    } catch {
      context.diagnose("The follow-up could not be marked as drafted.")
    }
  }
}

extension FollowUp {
  /// Whether a note of a kind to `reader` does it; whoever is met twice is connected with once, and whoever
  /// speaks of several roles is told once that the search is over.
  fileprivate func isDone(
    by kind: DraftKind, to reader: Contact.ID, about occasion: Occasion
  ) -> Bool {
    guard draftKind == kind, contact == reader else { return false }
    return rule == .connect || rule == .close
      || agrees(interview, occasion.interview?.id) && agrees(opportunity, occasion.role?.id)
  }

  private func agrees<Value: Equatable>(_ own: Value?, _ other: Value?) -> Bool {
    own == nil || other == nil || own == other
  }
}
