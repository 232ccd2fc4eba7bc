/// Counts lines and columns, in one pass however many positions are asked for.
struct PositionCounter {
  private let text: String
  private let lines: [DraftLine]
  private var line = 0
  private var column = 1
  private var index: String.Index

  init(_ draft: DraftText) {
    text = draft.text
    lines = draft.lines
    index = draft.lines.first?.range.lowerBound ?? draft.text.startIndex
  }

  /// The line and column of the character that holds `target`, both from 1.
  ///
  /// Each `target` stands at or after the one before.
  mutating func position(of target: String.Index) -> (line: Int, column: Int) {
    while line + 1 < lines.count, lines[line + 1].range.lowerBound <= target {
      line += 1
      column = 1
      index = lines[line].range.lowerBound
    }
    while index < target {
      let next = text.index(after: index)
      if next > target { break }
      index = next
      column += 1
    }
    return (line + 1, column)
  }
}
