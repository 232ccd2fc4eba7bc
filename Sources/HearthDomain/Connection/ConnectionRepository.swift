/// The LinkedIn connections of contacts, as LinkedIn's own exports tell them.
public protocol ConnectionRepository: Sendable {
  /// What is known of the connection with a contact.
  func connection(with contact: Contact.ID) throws -> KnownConnection

  /// Keeps what the rows tell that `next` hands out until `nil`, in one transaction; `report` hears of
  /// each draft.
  ///
  /// A row is about the contact that has its profile, or else its e-mail address; never by name alone. It
  /// brings nobody into being. What an export lacks stays, for those of invitations go back a few months
  /// only; of two days the later one counts.
  func importConnections(
    isDryRun: Bool, by origin: ChangeOrigin, report: (ConnectionOutcome) -> Void,
    next: () throws -> ImportRow<ConnectionDraft>?
  ) throws -> ImportReport
}
