import HearthDomain

extension Session {
  /// Prints what a change made of a contact: a line, or the whole record.
  func printOutcome(_ verb: String, _ contact: Contact, as format: OutputFormat) throws {
    guard format == .table else {
      try print(record(of: contact), as: format)
      return
    }
    let details = contact.details
    var parts = ["\(verb) \(contact.id) \(details.displayName)"]
    if let organization = details.currentOrganization { parts.append(organization) }
    if let email = details.emails.first?.address { parts.append(email) }
    if let until = details.snoozedUntil, until > context.now {
      parts.append("snoozed until \(until.formatted(in: timeZone))")
    }
    if !details.tags.isEmpty { parts.append("tags \(details.tags.joined(separator: " "))") }
    try context.write(line: inert(parts.joined(separator: ", ")))
  }

  /// Everything about a contact, as JSON.
  func record(of contact: Contact) -> JSONValue {
    let details = contact.details
    return .object([
      "id": .optional(contact.id.rawValue), "uid": .optional(contact.uid.rawValue),
      "name": .optional(details.displayName), "name_prefix": .optional(details.name.prefix),
      "given_name": .optional(details.name.given),
      "additional_name": .optional(details.name.additional),
      "family_name": .optional(details.name.family), "name_suffix": .optional(details.name.suffix),
      "nickname": .optional(details.nickname), "pronouns": .optional(details.pronouns),
      "role": .optional(details.role.rawValue), "title": .optional(details.title),
      "tier": .optional(details.tier?.rawValue), "timezone": .optional(details.timeZone),
      "birthday": .optional(details.birthday?.description), "note": .optional(details.note),
      "status": .optional(details.status.rawValue),
      "snoozed_until": .optional(details.snoozedUntil?.description),
      "cadence_days": .optional(details.cadence?.idealDays),
      "cadence_longest_days": .optional(details.cadence?.longestDays),
      "created_at": .optional(contact.createdAt.description),
      "updated_at": .optional(contact.updatedAt.description),
      "emails": .array(
        details.emails.map {
          .object(["address": .optional($0.address), "label": .optional($0.label)])
        }),
      "phones": .array(
        details.phones.map {
          .object(["number": .optional($0.number), "label": .optional($0.label)])
        }),
      "addresses": .array(details.addresses.map(record)),
      "links": .array(
        details.links.map {
          .object(["kind": .optional($0.kind.rawValue), "url": .optional($0.url)])
        }),
      "affiliations": .array(details.affiliations.map(record)),
      "tags": .array(details.tags.map { .optional($0) }),
    ])
  }

  private func record(of address: PostalAddress) -> JSONValue {
    .object([
      "street": .optional(address.street), "city": .optional(address.locality),
      "region": .optional(address.region), "postal_code": .optional(address.postalCode),
      "country": .optional(address.country), "label": .optional(address.label),
    ])
  }

  private func record(of affiliation: Affiliation) -> JSONValue {
    .object([
      "organization": .optional(affiliation.organization),
      "department": .optional(affiliation.department), "title": .optional(affiliation.title),
      "started_on": .optional(affiliation.startedOn?.description),
      "ended_on": .optional(affiliation.endedOn?.description),
    ])
  }
}

extension Contact.Details {
  /// Where the contact works now.
  var currentOrganization: String? {
    affiliations.first { $0.endedOn == nil }?.organization
  }
}
