import HearthDomain

extension Session {
  /// Prints a list.
  func print(_ listing: Listing, as format: OutputFormat) throws {
    try context.print(listing, as: format)
  }

  /// Prints one record, in any format but the table.
  func print(_ record: JSONValue, as format: OutputFormat) throws {
    try context.print(record, as: format)
  }

  /// Prints what was done: a line for people, or a record in any other format.
  func print(_ line: String, or record: JSONValue, as format: OutputFormat) throws {
    try context.print(line, or: record, as: format)
  }

  func cell(_ instant: Instant?) -> Cell {
    .instant(instant, in: timeZone)
  }
}

extension CommandContext {
  /// Prints what was done: a line for people, or a record in any other format.
  func print(_ line: String, or record: JSONValue, as format: OutputFormat) throws {
    guard format == .table else { return try print(record, as: format) }
    try write(line: inert(line))
  }

  /// Prints one record, in any format but the table.
  func print(_ record: JSONValue, as format: OutputFormat) throws {
    if format == .json {
      try write(record.bytes())
    } else {
      try print(record.listing, as: format)
    }
  }

  func print(_ listing: Listing, as format: OutputFormat) throws {
    let renderer = ListingRenderer(
      format: format, width: terminal.width, hasColor: terminal.hasColor)
    try write(renderer.bytes(of: listing))
  }
}

extension JSONValue {
  /// A member of an object; `null` if there is none.
  subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  /// An object with the members of another put in place.
  func merging(_ others: [String: JSONValue]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(others) { _, other in other })
  }

  /// An object as a list of one row.
  fileprivate var listing: Listing {
    guard case .object(let members) = self else { return Listing(columns: [], rows: []) }
    let keys = members.keys.sorted(by: JSONWriter.precedes)
    return Listing(
      columns: keys.map { Column($0) }, rows: [keys.map { Cell(self[$0], text: "") }])
  }
}

extension Listing {
  /// The rows as an array of objects.
  var json: JSONValue { .array(records) }

  /// The rows as objects.
  var records: [JSONValue] {
    rows.map { row in
      .object(Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), row.map(\.value))))
    }
  }
}
