import HearthDomain

/// What a contact is known by, each spelled in the one way in which it is compared.
struct ContactIdentifiers {
  let emails: [String]
  /// Those of the profiles that only one can have.
  let handles: [String]
  /// In the order of the numbers; `nil` for one that tells nobody from another.
  let phones: [String?]

  init(_ details: Contact.Details, _ plan: NumberingPlan?) {
    emails = details.emails.map { $0.address.lowercased() }
    handles = details.links.compactMap(\.uniqueHandle)
    phones = details.phones.map { $0.matchKey(in: plan) }
  }
}
