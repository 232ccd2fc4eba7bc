public import HearthDomain

/// The events of a CSV file, row by row.
///
/// The first row names the columns `owner`, `contact`, `unix_time` and `direction`, in any order and
/// no others. Times are whole seconds since 1970 in UTC; a direction is `in`, `out` or blank. The file
/// is taken as it stands: who wants broadcasts out of it leaves them out.
public struct EventCSVSource {
  private var reader: CSVReader
  private let columns: EventColumns
  /// The years 1 to 9999: beyond them a time is more likely counted in something else than seconds.
  private static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Reads the header.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if it isn't that of a file of events, and what the reader
  ///   throws.
  public init(_ reader: CSVReader) throws {
    var reader = reader
    switch try reader.next() {
    case .record: columns = try EventColumns(header: reader.record)
    case .skipped(let row): throw EventColumns.fault("begins with a row that \(row.reason)")
    case nil: throw EventColumns.fault("is empty")
    }
    self.reader = reader
  }

  /// The next row as an event, or why it is left out; `nil` at the end.
  ///
  /// - Throws: What the reader throws.
  public mutating func next() throws -> ImportRow<ContactEvent>? {
    switch try reader.next() {
    case .record:
      do {
        return .draft(try event())
      } catch {
        return .skipped(SkippedRow(line: reader.record.line, reason: error.reason))
      }
    case .skipped(let row): return .skipped(row)
    case nil: return nil
    }
  }

  private func event() throws(RowFault) -> ContactEvent {
    let record = reader.record
    guard record.count == EventColumns.names.count else {
      throw RowFault(reason: "must have \(EventColumns.names.count) cells, not \(record.count)")
    }
    let owner = try name(at: columns.owner, "owner")
    let contact = try name(at: columns.contact, "contact")
    guard owner != contact else {
      throw RowFault(reason: "has '\(excerpt(owner))' in touch with itself")
    }
    return ContactEvent(
      owner: owner, contact: contact, at: try instant(), direction: try direction())
  }

  private func name(at index: Int, _ column: String) throws(RowFault) -> String {
    let text = reader.record[index].trimmed
    if text.isEmpty { throw RowFault(reason: "names no \(column)") }
    return text
  }

  private func instant() throws(RowFault) -> Instant {
    let text = reader.record[columns.unixTime].trimmed
    guard let seconds = Int64(text), Self.seconds.contains(seconds) else {
      throw RowFault(reason: "cannot read Unix time '\(excerpt(text))'")
    }
    return Instant(unixSeconds: seconds)
  }

  private func direction() throws(RowFault) -> Touchpoint.Direction? {
    let text = reader.record[columns.direction].trimmed
    if text.isEmpty { return nil }
    if let direction = Touchpoint.Direction(rawValue: text) ?? Touchpoint.Direction(word: text) {
      return direction
    }
    throw RowFault(reason: "unknown direction '\(excerpt(text))'")
  }
}
