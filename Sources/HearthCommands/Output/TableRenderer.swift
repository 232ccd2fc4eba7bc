import HearthDomain

/// Writes a listing as aligned columns, two spaces apart; nothing if it has no rows.
///
/// On a terminal every line fits: texts are cut, the widest first, and then columns are left out from
/// the right, for which `…` stands at the end of the header.
struct TableRenderer {
  /// The columns of the terminal; `nil` cuts nothing.
  let width: Int?
  let hasColor: Bool

  func append(_ listing: Listing, to bytes: inout [UInt8]) {
    guard !listing.rows.isEmpty else { return }
    let shown = listing.columns.indices.filter { listing.columns[$0].header != nil }
    let columns = shown.map { listing.columns[$0] }
    let header = columns.map { Cell(.null, text: $0.header ?? "", style: .bold) }
    let lines = [header] + listing.rows.map { row in shown.map { displayed(row[$0]) } }
    let layout = TableLayout(naturalWidths(of: lines), of: columns, in: width)
    for (index, line) in lines.enumerated() {
      append(line, columns, layout, to: &bytes)
      if index == 0, layout.omitsColumns { bytes.append(contentsOf: TableLayout.omission.utf8) }
      bytes.append(UInt8(ascii: "\n"))
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

  /// Adds one line, which ends with its last cell that says something.
  private func append(
    _ line: [Cell], _ columns: [Column], _ layout: TableLayout, to bytes: inout [UInt8]
  ) {
    var spaces = 0
    for (index, (cell, width)) in zip(line, layout.widths).enumerated() {
      let text = cell.text.truncated(toWidth: width)
      let padding = width - text.displayWidth
      let isRight = columns[index].alignment == .right
      if !text.isEmpty {
        let lead = spaces + (isRight ? padding : 0)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: lead))
        bytes.append(contentsOf: styled(text, cell.style).utf8)
        spaces = 0
      }
      spaces += TableLayout.gap + (isRight && !text.isEmpty ? 0 : padding)
    }
  }

  private func styled(_ text: String, _ style: TextStyle?) -> String {
    guard hasColor, let style else { return text }
    return style.applied(to: text)
  }
}
