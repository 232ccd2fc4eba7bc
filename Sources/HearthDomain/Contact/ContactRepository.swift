/// The stored contacts.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol ContactRepository: Sendable {
  /// The contact that a person means by `name`: its id, the beginning of its uid, an e-mail address,
  /// a LinkedIn profile or handle, its whole name or an unambiguous part of it.
  ///
  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``,
  ///   ``HearthError/ambiguousContact(_:candidates:)``.
  func resolve(_ name: String) throws -> ContactSummary

  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``.
  func contact(_ id: Contact.ID) throws -> Contact

  /// The contacts of `query`, by name and then by id.
  func summaries(matching query: ContactQuery) throws -> [ContactSummary]

  /// Hands the contacts of `query` to `body` one by one, by id; memory stays flat.
  func forEachContact(matching query: ContactQuery, _ body: (Contact) throws -> Void) throws

  /// Stores a new contact; organizations it names come into being with it.
  ///
  /// - Throws: ``HearthError/alreadyExists(_:)`` if another contact has one of its addresses.
  func insert(_ details: Contact.Details, by origin: ChangeOrigin) throws -> Contact

  /// Replaces the details of a stored contact by what `edit` makes of them.
  ///
  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``,
  ///   ``HearthError/alreadyExists(_:)``, and what `edit` throws.
  func update(
    _ id: Contact.ID, by origin: ChangeOrigin, _ edit: (inout Contact.Details) throws -> Void
  ) throws -> Contact

  /// Removes a contact, and the touchpoints that nobody else took part in.
  ///
  /// - Throws: ``HearthError/contactNotFound(_:suggestions:)``.
  func delete(_ id: Contact.ID, by origin: ChangeOrigin) throws
}
