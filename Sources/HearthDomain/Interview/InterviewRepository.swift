/// Which interviews to fetch; every condition that is given must hold.
public struct InterviewQuery: Hashable, Sendable {
  public var opportunity: Opportunity.ID?
  /// Somebody on the panel.
  public var contact: Contact.ID?
  /// Those that end later than this.
  public var endsAfter: Instant?
  /// Those that begin before this.
  public var startsBefore: Instant?

  public init(
    opportunity: Opportunity.ID? = nil, contact: Contact.ID? = nil, endsAfter: Instant? = nil,
    startsBefore: Instant? = nil
  ) {
    self.opportunity = opportunity
    self.contact = contact
    self.endsAfter = endsAfter
    self.startsBefore = startsBefore
  }
}

/// The stored interviews, with their panels and exit cards.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol InterviewRepository: Sendable {
  /// The interview that a person means by `name`: its id, the beginning of its uid, or a part of the
  /// title or client of an opportunity that has only one that is open or, failing that, only one.
  ///
  /// - Throws: ``HearthError/interviewNotFound(_:)``, ``HearthError/ambiguousName(_:candidates:)``.
  func resolveInterview(_ name: String) throws -> Interview

  /// The interviews of `query`, by the time at which they begin.
  func interviews(matching query: InterviewQuery) throws -> [Interview]

  /// Stores a new interview, and `newcomers`, who come into being with it as the last of its panel.
  func insertInterview(
    _ details: Interview.Details, creating newcomers: [Contact.Details], by origin: ChangeOrigin
  ) throws -> Interview

  /// Replaces a stored interview by what `edit` makes of it, its exit card included; `newcomers` come
  /// into being with it as the last of its panel.
  ///
  /// The touch that was logged with it is with its panel from now on; if it was held and had no panel
  /// until now, `touch` is logged.
  ///
  /// - Throws: ``HearthError/interviewNotFound(_:)``, and what `edit` throws.
  func updateInterview(
    _ id: Interview.ID, creating newcomers: [Contact.Details], logging touch: Touchpoint.Details?,
    by origin: ChangeOrigin,
    _ edit: (inout Interview) throws -> Void
  ) throws -> Interview

  /// Stores that an interview was held, as `edit` says, and `touch` with its panel, unless one was
  /// logged before or there is no panel.
  ///
  /// - Throws: ``HearthError/interviewNotFound(_:)``, and what `edit` throws.
  func holdInterview(
    _ id: Interview.ID, logging touch: Touchpoint.Details?, by origin: ChangeOrigin,
    _ edit: (inout Interview) throws -> Void
  ) throws -> Interview

  /// Deletes an interview with its exit card and the touch that was logged with it.
  ///
  /// - Throws: ``HearthError/interviewNotFound(_:)``.
  func deleteInterview(_ id: Interview.ID, by origin: ChangeOrigin) throws
}
