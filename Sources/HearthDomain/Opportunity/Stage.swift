/// How far a role has come for the candidate, from first mention to outcome.
///
/// A final round is a stage of its own: the candidate is one of two or three by then, so what is owed
/// weighs more than after a first interview and less than with an offer on the table.
public enum Stage: String, CaseIterable, Sendable {
  case lead
  case submitted
  case screening
  case interviewing
  case final
  case offer
  case accepted
  case rejected
  case withdrawn
  case ghosted

  /// Whether an outcome is recorded.
  public var isClosed: Bool {
    switch self {
    case .lead, .submitted, .screening, .interviewing, .final, .offer: false
    case .accepted, .rejected, .withdrawn, .ghosted: true
    }
  }

  /// Whether nobody gets there without being put forward.
  public var tellsOfSubmission: Bool {
    switch self {
    case .submitted, .screening, .interviewing, .final, .offer, .accepted: true
    case .lead, .rejected, .withdrawn, .ghosted: false
    }
  }
}

extension Stage {
  /// The stages that may follow this one, in order.
  ///
  /// An open role moves forward, over stages that it never had too, or to an outcome; it is accepted
  /// from an offer alone. One given up as ghosted may come back to life, or get its answer after all.
  public var successors: [Stage] {
    switch self {
    case .accepted, .rejected, .withdrawn: []
    case .ghosted: Self.open + [.rejected, .withdrawn]
    case .offer: [.accepted, .rejected, .withdrawn, .ghosted]
    case .lead, .submitted, .screening, .interviewing, .final:
      Self.open.drop { $0 != self }.dropFirst() + [.rejected, .withdrawn, .ghosted]
    }
  }

  private static let open = allCases.filter { !$0.isClosed }
}
