public import Foundation
public import HearthDomain

/// The touchpoints of a CSV file, row by row.
///
/// The columns `contact` (or `email`) and `at` are needed; the others may be absent, and so may
/// their cells. A row's key is its own `id`, or else a digest of its cells as they stand in the
/// file, so that the same row has the same key whatever else the file holds and wherever it is read.
public struct TouchpointCSVSource {
  private var cells: CSVCells<TouchpointField>
  private var machineTime: MachineTime
  private let dateOrder: DateOrder?
  private let defaultChannel: Touchpoint.Channel
  private let now: Instant
  private var today: Day
  private let allowsFuture: Bool
  /// The parts that the file has a column for.
  private let parts: Touchpoint.Details.Parts

  /// Reads up to the header.
  ///
  /// - Parameters:
  ///   - reader: The file.
  ///   - mapping: Column by field, for columns that their names don't tell.
  ///   - timeZone: The owner's: that of times without a zone.
  ///   - dateOrder: What leads in a date that could be read either way; if that isn't known, such a
  ///     row is left out.
  ///   - defaultChannel: The channel of rows that name none.
  ///   - now: The time after which a row is in the future.
  ///   - allowsFuture: Whether rows of the future are taken all the same.
  /// - Throws: ``HearthError/badData(_:)`` if there is no header or no such field or column, and
  ///   what the reader throws.
  public init(
    _ reader: CSVReader, mapping: [String: String] = [:], timeZone: TimeZone,
    dateOrder: DateOrder? = nil, defaultChannel: Touchpoint.Channel, now: Instant,
    allowsFuture: Bool = false
  ) throws {
    let search = try HeaderSearch<TouchpointField>(
      mapping: mapping, need: "the columns 'contact' (or 'email') and 'at'"
    ) { $0.has(.at) && ($0.has(.contact) || $0.has(.email)) }
    cells = try CSVCells(reader, search: search)
    machineTime = MachineTime(timeZone: timeZone, order: dateOrder)
    self.dateOrder = dateOrder
    self.defaultChannel = defaultChannel
    self.now = now
    today = Day(of: now, in: timeZone)
    self.allowsFuture = allowsFuture
    parts = Self.parts(of: cells.map)
  }

  /// Takes times without a zone to be those of `timeZone` from here on.
  public mutating func use(_ timeZone: TimeZone) {
    machineTime = MachineTime(timeZone: timeZone, order: dateOrder)
    today = Day(of: now, in: timeZone)
  }

  /// The names of the columns that hold nothing Hearth keeps.
  public var unusedColumns: [String] { cells.unusedColumns }

  /// The next row as a draft, or why it is left out; `nil` at the end.
  ///
  /// - Throws: What the reader throws.
  public mutating func next() throws -> ImportRow<TouchpointDraft>? {
    switch try cells.next() {
    case .record:
      do {
        return .draft(try draft())
      } catch {
        return .skipped(SkippedRow(line: cells.line, reason: error.reason))
      }
    case .skipped(let row): return .skipped(row)
    case nil: return nil
    }
  }

  private mutating func draft() throws(RowFault) -> TouchpointDraft {
    let email = cells.optionalText(.email)
    guard let contact = cells.optionalText(.contact) ?? email else {
      throw RowFault(reason: "names no contact")
    }
    let occurredAt = try occurredAt()
    let channel = try channel()
    let details = Touchpoint.Details(
      channel: channel, direction: try direction(), occurredAt: occurredAt,
      occurredOn: machineTime.day(of: occurredAt), purpose: cells.text(.purpose),
      text: cells.text(.text), participants: [])
    let id = cells.optionalText(.id)
    return TouchpointDraft(
      line: cells.line, key: id ?? digest(channel), digest: id.map { _ in rowDigest },
      contact: contact, email: email, organization: cells.optionalText(.organization),
      details: details, said: said)
  }

  private mutating func occurredAt() throws(RowFault) -> Instant {
    let bytes = cells.bytes(.at)
    let occurredAt: Instant
    switch machineTime.reading(bytes) {
    case .moment(let instant): occurredAt = instant
    // Today without a time can't be later than now, even before noon.
    case .date(today): occurredAt = min(now, machineTime.noon(of: today))
    case .date(let day): occurredAt = machineTime.noon(of: day)
    case .unclear(let dayFirst, let monthFirst):
      throw RowFault(cells.text(.at), mayBe: dayFirst, or: monthFirst)
    case nil:
      let text = cells.text(.at)
      throw RowFault(
        reason: text.isEmpty ? "has no date" : "cannot read date '\(excerpt(text))'")
    }
    guard allowsFuture || occurredAt <= now else {
      throw RowFault(reason: "is in the future: '\(excerpt(cells.text(.at)))'")
    }
    return occurredAt
  }

  private func channel() throws(RowFault) -> Touchpoint.Channel {
    let text = cells.text(.channel)
    if text.isEmpty { return defaultChannel }
    if let channel = Touchpoint.Channel(rawValue: text) ?? Touchpoint.Channel(word: text) {
      return channel
    }
    throw RowFault(reason: "unknown channel '\(excerpt(text))'")
  }

  private func direction() throws(RowFault) -> Touchpoint.Direction? {
    let text = cells.text(.direction)
    if text.isEmpty { return nil }
    if let direction = Touchpoint.Direction(rawValue: text) ?? Touchpoint.Direction(word: text) {
      return direction
    }
    throw RowFault(reason: "unknown direction '\(excerpt(text))'")
  }

  private static func parts(of map: HeaderMap<TouchpointField>) -> Touchpoint.Details.Parts {
    var parts: Touchpoint.Details.Parts = []
    if map.has(.channel) { parts.insert(.channel) }
    if map.has(.direction) { parts.insert(.direction) }
    if map.has(.purpose) { parts.insert(.purpose) }
    if map.has(.text) { parts.insert(.text) }
    return parts
  }

  /// The parts that the row speaks of; a blank channel is none, and stands for the default one.
  private var said: Touchpoint.Details.Parts {
    cells.bytes(.channel).isBlank ? parts.subtracting(.channel) : parts
  }

  private var rowDigest: RowDigest {
    RowDigest(
      naming: cells.digest { $0 == .contact || $0 == .email },
      saying: cells.digest { $0 != .contact && $0 != .email })
  }

  /// Tells the row from every other by what it says, field by field.
  private func digest(_ channel: Touchpoint.Channel) -> String {
    var digest = StableDigest()
    for field in TouchpointField.allCases where field != .channel {
      digest.add(cells.bytes(field))
    }
    digest.add(channel.rawValue.utf8)
    return digest.hex
  }
}
