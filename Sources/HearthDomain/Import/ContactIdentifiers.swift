/// What a contact is known by, each spelled in the one way in which it is compared.
public struct ContactIdentifiers: Sendable {
  public let emails: [HashedText]
  /// Those of the profiles that only one can have.
  public let handles: [HashedText]
  /// In the order of the numbers; `nil` for one that tells nobody from another.
  public let phones: [HashedText?]

  /// What a contact of `details` is known by, its numbers as `plan` has them dialled.
  public init(_ details: Contact.Details, _ plan: NumberingPlan?) {
    emails = details.emails.map { HashedText($0.address.lowercased()) }
    handles = details.links.compactMap(\.uniqueHandle).map(HashedText.init)
    phones = details.phones.map { $0.matchKey(in: plan).map(HashedText.init) }
  }
}
