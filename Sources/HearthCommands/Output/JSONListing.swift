/// A listing as JSON: an object a row, a member a column.
struct JSONListing {
  private let listing: Listing
  /// The columns in the order of their keys, found once for all rows.
  private let order: [Int]

  init(_ listing: Listing) {
    self.listing = listing
    order = listing.columns.indices.sorted {
      JSONWriter.precedes(listing.columns[$0].key, listing.columns[$1].key)
    }
  }

  func appendArray(to bytes: inout [UInt8]) {
    let writer = JSONWriter(form: .pretty)
    writer.append(listing.rows, between: ("[", "]"), to: &bytes, depth: 0) { row, bytes in
      writer.append(members: members(of: row), to: &bytes, depth: 1)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  func appendLines(to bytes: inout [UInt8]) {
    let writer = JSONWriter(form: .compact)
    for row in listing.rows {
      writer.append(members: members(of: row), to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private func members(of row: [Cell]) -> [(key: String, value: JSONValue)] {
    order.map { (listing.columns[$0].key, row[$0].value) }
  }
}
