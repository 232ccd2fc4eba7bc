import HearthDomain

extension Commitment {
  /// The columns that a commitment is read from, in the order in which they are read.
  static let columns = """
    commitment.id, commitment.uid, side, contactId, opportunityId, kind, text, dueAt, state, \
    settledAt, recordedAt
    """

  init(_ row: RawStatement) {
    let details = Details(
      by: row.value(2, of: Commitment.Side.names) ?? .me, contact: Contact.ID(rawValue: row.int(3)),
      opportunity: row.optionalInt(4).map(Opportunity.ID.init),
      kind: row.value(5, of: Commitment.Kind.names) ?? .other,
      text: row.text(6), dueAt: Instant(unixSeconds: row.int(7)))
    self.init(
      id: ID(rawValue: row.int(0)), uid: UID(rawValue: row.text(1)), details: details,
      state: row.value(8, of: State.names) ?? .open, settledAt: row.instant(9),
      recordedAt: Instant(unixSeconds: row.int(10)))
  }
}
