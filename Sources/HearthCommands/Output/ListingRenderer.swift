import HearthDomain

/// Turns a listing into the bytes of a format.
struct ListingRenderer {
  let format: OutputFormat
  /// The columns of the terminal that a table must fit; `nil` if the output is no terminal.
  var width: Int?
  var hasColor = false

  func bytes(of listing: Listing) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .table:
      TableRenderer(width: width, hasColor: hasColor).append(listing, to: &bytes)
    case .json: JSONListing(listing).appendArray(to: &bytes)
    case .jsonl: JSONListing(listing).appendLines(to: &bytes)
    case .csv: DelimitedRenderer(form: .csv).append(listing, to: &bytes)
    case .tsv: DelimitedRenderer(form: .tsv).append(listing, to: &bytes)
    case .ids: append(idsOf: listing, to: &bytes)
    }
    return bytes
  }

  private func append(idsOf listing: Listing, to bytes: inout [UInt8]) {
    guard let column = listing.columns.firstIndex(where: { $0.key == listing.idKey }) else {
      return
    }
    for row in listing.rows {
      bytes.append(contentsOf: (inert(row[column].value.plainText) + "\n").utf8)
    }
  }
}

extension JSONValue {
  /// The value without quotes: a list as `a; b`, an object as JSON, `null` as nothing.
  var plainText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let elements): elements.map(\.plainText).joined(separator: "; ")
    case .bool, .int, .double, .object: json
    }
  }

  private var json: String {
    var bytes: [UInt8] = []
    JSONWriter(form: .compact).append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
