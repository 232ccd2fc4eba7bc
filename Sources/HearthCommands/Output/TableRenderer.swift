import HearthDomain

/// Writes a listing as aligned columns, two spaces apart; nothing if it has no rows.
struct TableRenderer {
  /// The columns of the terminal; `nil` cuts nothing.
  let width: Int?
  let hasColor: Bool

  private static let gap = 2
  /// No column is cut below this, which leaves a date with its time whole.
  private static let leastWidth = 16

  func append(_ listing: Listing, to bytes: inout [UInt8]) {
    guard !listing.rows.isEmpty else { return }
    let shown = listing.columns.indices.filter { listing.columns[$0].header != nil }
    let columns = shown.map { listing.columns[$0] }
    let header = columns.map { Cell(.null, text: $0.header ?? "", style: .bold) }
    let lines = [header] + listing.rows.map { row in shown.map { displayed(row[$0]) } }
    let widths = fitted(naturalWidths(of: lines), to: columns)
    for line in lines {
      append(line, columns, widths, to: &bytes)
    }
  }

  private func displayed(_ cell: Cell) -> Cell {
    Cell(cell.value, text: inert(cell.text), style: cell.style)
  }

  private func naturalWidths(of lines: [[Cell]]) -> [Int] {
    var widths = lines.first?.map { _ in 0 } ?? []
    for line in lines {
      for (index, cell) in line.enumerated() {
        widths[index] = max(widths[index], cell.text.displayWidth)
      }
    }
    return widths
  }

  /// The widths, the widest columns of text narrowed until a line fits.
  private func fitted(_ natural: [Int], to columns: [Column]) -> [Int] {
    guard let width else { return natural }
    let texts = columns.indices.filter { columns[$0].alignment == .left }
    var widths = natural
    for index in texts { widths[index] = min(widths[index], max(width, Self.leastWidth)) }
    let room = width - Self.gap * (columns.count - 1)
    while widths.reduce(0, +) > room,
      let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.leastWidth
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// Adds one line, which ends with its last cell that says something.
  private func append(
    _ line: [Cell], _ columns: [Column], _ widths: [Int], to bytes: inout [UInt8]
  ) {
    var spaces = 0
    for (index, cell) in line.enumerated() {
      let text = cell.text.truncated(toWidth: widths[index])
      let padding = widths[index] - text.displayWidth
      let isRight = columns[index].alignment == .right
      if !text.isEmpty {
        let lead = spaces + (isRight ? padding : 0)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: lead))
        bytes.append(contentsOf: styled(text, cell.style).utf8)
        spaces = 0
      }
      spaces += Self.gap + (isRight && !text.isEmpty ? 0 : padding)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func styled(_ text: String, _ style: TextStyle?) -> String {
    guard hasColor, let style else { return text }
    return style.applied(to: text)
  }
}
