public import HearthDomain

/// The rows of a `Connections.csv` or `Invitations.csv` from a LinkedIn export, told apart by their header.
///
/// The files have up to three lines of prose in front, and changed their columns over the years: what a
/// row lacks is left open. A row of which LinkedIn hides the person names nobody.
public struct ConnectionCSVSource {
  private var cells: CSVCells<LinkedInField>
  private let isInvitations: Bool

  /// Reads up to the header.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if it is neither file, and what the reader throws.
  public init(_ reader: CSVReader) throws {
    let search = try HeaderSearch<LinkedInField>(
      mapping: [:],
      need: "'First Name' and 'Connected On', or 'To', 'Sent At' and 'Direction'",
      advice: "Give the files Connections.csv and Invitations.csv of a LinkedIn export."
    ) { $0.isOfConnections || $0.isOfInvitations }
    cells = try CSVCells(reader, search: search)
    isInvitations = !cells.map.isOfConnections
  }

  /// The next row as a draft, or why it is left out; `nil` at the end.
  ///
  /// - Throws: What the reader throws.
  public mutating func next() throws -> ImportRow<ConnectionDraft>? {
    switch try cells.next() {
    case .record:
      do {
        return .draft(isInvitations ? try invitation() : try connection())
      } catch {
        return .skipped(SkippedRow(line: cells.line, reason: error.reason))
      }
    case .skipped(let row): return .skipped(row)
    case nil: return nil
    }
  }

  private func connection() throws(RowFault) -> ConnectionDraft {
    let name = [cells.text(.firstName), cells.text(.lastName)].filter { !$0.isEmpty }
      .joined(separator: " ")
    return ConnectionDraft(
      line: cells.line, name: name, handle: handle(in: .url), email: cells.optionalText(.email),
      step: .connected, day: try day(.connectedOn))
  }

  private func invitation() throws(RowFault) -> ConnectionDraft {
    switch cells.text(.direction).uppercased() {
    case "OUTGOING":
      ConnectionDraft(
        line: cells.line, name: cells.text(.to), handle: handle(in: .invitee), step: .invited,
        day: try day(.sentAt))
    case "INCOMING":
      ConnectionDraft(
        line: cells.line, name: cells.text(.from), handle: handle(in: .inviter),
        step: .invitedByThem, day: try day(.sentAt))
    case let other:
      throw RowFault(
        reason: "has the direction '\(excerpt(other))'; there are INCOMING and OUTGOING")
    }
  }

  private func handle(in field: LinkedInField) -> String? {
    Link.linkedInHandle(in: cells.text(field))
  }

  private func day(_ field: LinkedInField) throws(RowFault) -> Day {
    let text = cells.text(field)
    guard let day = LinkedInDate.day(text) else {
      throw RowFault(reason: "cannot read date '\(excerpt(text))'")
    }
    return day
  }
}

extension HeaderMap<LinkedInField> {
  fileprivate var isOfConnections: Bool { has(.firstName) && has(.connectedOn) }

  fileprivate var isOfInvitations: Bool { has(.to) && has(.sentAt) && has(.direction) }
}
