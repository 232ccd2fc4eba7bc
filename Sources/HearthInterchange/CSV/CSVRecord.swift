/// One record of a CSV file: its fields, unquoted, end to end in one buffer.
public struct CSVRecord {
  /// The line of the file it began on, from 1.
  public internal(set) var line = 1
  /// The fields, with one separator byte after each but the last.
  private(set) var bytes: [UInt8] = []
  /// Where each field ends in ``bytes``.
  private var ends: [Int] = []

  /// The number of fields.
  public var count: Int { ends.count }

  /// The bytes of a field; none if there is no such field.
  public func bytes(at field: Int) -> ArraySlice<UInt8> {
    guard field < ends.count else { return [] }
    return bytes[(field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]]
  }

  /// The text of a field; empty if there is no such field.
  public subscript(field: Int) -> String {
    String(decoding: bytes(at: field), as: UTF8.self)
  }

  /// Whether there is nothing in it but separators.
  var isBlank: Bool { bytes.count + 1 == ends.count }

  /// Why the record can't be text, if it can't.
  var defect: String? {
    if bytes.contains(0) { return "holds NUL bytes" }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return "holds bytes that are not UTF-8"
    }
  }

  mutating func begin(at line: Int) {
    self.line = line
    clear()
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ run: ArraySlice<UInt8>) {
    bytes.append(contentsOf: run)
  }

  /// Ends the current field `distance` bytes after what was appended so far.
  mutating func endField(after distance: Int = 0) {
    ends.append(bytes.count + distance)
  }
}
