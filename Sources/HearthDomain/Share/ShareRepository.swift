/// The things of value to send, and who had which.
///
/// Every call is one transaction: it happens completely or not at all.
public protocol ShareRepository: Sendable {
  /// The items, the first added first.
  func shareItems() throws -> [ShareItem]

  /// The item that a person means by `name`: its id, the beginning of its uid, or an unambiguous part
  /// of its title.
  ///
  /// - Throws: ``HearthError/shareItemNotFound(_:suggestions:)``,
  ///   ``HearthError/ambiguousName(_:candidates:)``.
  func resolveShareItem(_ name: String) throws -> ShareItem

  /// - Throws: ``HearthError/alreadyExists(_:)`` if there is one of its URL.
  func insertShareItem(
    _ details: ShareItem.Details, addedOn day: Day, by origin: ChangeOrigin
  ) throws -> ShareItem

  func deleteShareItem(_ id: ShareItem.ID, by origin: ChangeOrigin) throws

  /// Who was sent what, the first first; what one contact was sent, if one is named.
  func sharings(with contact: Contact.ID?) throws -> [Sharing]

  /// Stores that `contacts` were sent an item.
  ///
  /// - Throws: ``HearthError/conflict(_:)`` if one of them has had it.
  func share(
    _ item: ShareItem.ID, with contacts: [Contact.ID], at instant: Instant,
    by origin: ChangeOrigin
  ) throws
}
