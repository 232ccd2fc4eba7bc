import HearthDomain

/// Where the columns of a file of events stand.
struct EventColumns {
  let owner: Int
  let contact: Int
  let unixTime: Int
  let direction: Int

  /// The columns that there must be, and no others.
  static let names = ["owner", "contact", "unix_time", "direction"]

  /// Reads the header.
  ///
  /// - Throws: ``HearthError/badData(_:)`` for a column too many or too few.
  init(header: CSVRecord) throws(HearthError) {
    let found = (0..<header.count).map { header[$0].trimmed.lowercased() }
    if let unknown = found.first(where: { !Self.names.contains($0) }) {
      throw Self.fault("has a column '\(excerpt(unknown))' that is not known")
    }
    owner = try Self.index(of: "owner", in: found)
    contact = try Self.index(of: "contact", in: found)
    unixTime = try Self.index(of: "unix_time", in: found)
    direction = try Self.index(of: "direction", in: found)
    guard found.count == Self.names.count else { throw Self.fault("names a column twice") }
  }

  private static func index(of name: String, in found: [String]) throws(HearthError) -> Int {
    guard let index = found.firstIndex(of: name) else { throw fault("has no column '\(name)'") }
    return index
  }

  /// What is wrong with a header, and what it must be.
  static func fault(_ reason: String) -> HearthError {
    .badData(
      "The file of events \(reason); its first row must name "
        + "\(names.joined(separator: ", ")) and nothing else.")
  }
}
