import HearthDomain

/// One section of the statistics, for people and for machines.
struct StatsPart {
  let heading: String?
  let body: Body
  let record: [String: JSONValue]
  /// What the section lists, if it does, though it may be nothing.
  var listing: Listing?

  enum Body {
    /// Nothing to tell, and what would change that.
    case nothing(String)
    case fields(Fields)
    /// The rows of the listing.
    case rows
  }
}

extension Session {
  /// Prints sections one after another; a single list as any list.
  func print(_ parts: [StatsPart], as format: OutputFormat) throws {
    guard format == .table else {
      if parts.count == 1, let listing = parts.first?.listing {
        return try print(listing, as: format)
      }
      let record = parts.reduce(JSONValue.object([:])) { $0.merging($1.record) }
      return try print(record, as: format)
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { try context.write(line: "") }
      try print(part)
    }
  }

  private func print(_ part: StatsPart) throws {
    if let heading = part.heading {
      try context.write(
        line: context.terminal.hasColor ? TextStyle.bold.applied(to: heading) : heading)
    }
    switch part.body {
    case .nothing(let words): try context.write(line: words)
    case .fields(let fields): try context.write(fields.bytes)
    case .rows:
      if let listing = part.listing { try print(listing.withoutBlankColumns, as: .table) }
    }
  }
}

extension Listing {
  /// The same without the columns that a table has nothing to show in.
  fileprivate var withoutBlankColumns: Listing {
    let told = columns.indices.filter { index in rows.contains { !$0[index].text.isEmpty } }
    return Listing(
      columns: told.map { columns[$0] }, rows: rows.map { row in told.map { row[$0] } },
      idKey: idKey)
  }
}
