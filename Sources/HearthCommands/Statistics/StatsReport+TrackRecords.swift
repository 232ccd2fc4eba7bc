import HearthDomain

extension StatsReport {
  func recruitersPart(of records: TrackRecords) throws -> StatsPart {
    let rows = try ranked(records.byContact, as: "recruiters")
    let names = try session.summaries(of: rows.map(\.key))
    return part(
      .recruiters,
      Listing(
        columns: [
          Column("id", "ID", .right), Column("uid"), Column("name", "WHO"),
          Column("organization", "AGENCY"),
        ] + Column.trackRecord,
        rows: rows.compactMap { id, record in
          names[id].map { contact in
            [
              .int(id.rawValue), .text(contact.uid.rawValue), .text(contact.displayName),
              .text(contact.organization),
            ] + record.cells
          }
        }))
  }

  func agenciesPart(of records: TrackRecords) throws -> StatsPart {
    let rows = try ranked(records.byOrganization, as: "agencies")
    let organizations = try session.store.organizations().map(\.organization)
    let names = Dictionary(uniqueKeysWithValues: organizations.map { ($0.id, $0) })
    return part(
      .agencies,
      Listing(
        columns: [
          Column("id", "ID", .right), Column("uid"), Column("name", "AGENCY"), Column("kind"),
        ] + Column.trackRecord,
        rows: rows.compactMap { id, record in
          names[id].map { organization in
            [
              .int(id.rawValue), .text(organization.uid.rawValue),
              .text(organization.details.name), .text(organization.details.kind.rawValue),
            ] + record.cells
          }
        }))
  }

  private func part(_ section: StatsSection, _ listing: Listing) -> StatsPart {
    StatsPart(
      heading: section == .recruiters ? "Recruiters" : "Agencies and employers",
      body: listing.rows.isEmpty
        ? .nothing("Nobody to judge yet: answers, promises, decisions and submissions are counted.")
        : .rows,
      record: [section.rawValue: listing.json], listing: listing)
  }

  /// Those of whom most is known first.
  private func ranked<Key: Comparable>(
    _ records: [Key: TrackRecord], as noun: String
  ) throws -> [(key: Key, value: TrackRecord)] {
    let sorted = records.sorted { left, right in
      (right.value.evidenceCount, left.key) < (left.value.evidenceCount, right.key)
    }
    let count = try min(sorted.count, limit ?? session.listLimit())
    if count < sorted.count {
      session.context.diagnose("The first \(count) of \(sorted.count) \(noun); see '--limit'.")
    }
    return Array(sorted.prefix(count))
  }
}
