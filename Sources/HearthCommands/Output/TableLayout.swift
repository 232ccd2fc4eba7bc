/// How wide the columns of a table are, and how many of them there is room for.
struct TableLayout {
  /// The widths of the columns that are shown; those after them are left out.
  private(set) var widths: [Int]
  /// Whether there was no room for all columns.
  let omitsColumns: Bool

  /// The spaces between two columns.
  static let gap = 2
  /// What stands for the columns left out.
  static let omission = "  …"
  private static let omissionWidth = 3

  /// What is no wider than this is never cut: a date with its time stays whole.
  private static let wholeWidth = 16
  /// A longer text is not cut below this.
  private static let leastWidth = 8

  /// Shares out `width`, the columns of the terminal; `nil` leaves everything as wide as it is.
  init(_ natural: [Int], of columns: [Column], in width: Int?) {
    guard let width else {
      (widths, omitsColumns) = (natural, false)
      return
    }
    let least = zip(natural, columns).map { width, column in
      let isCut = column.alignment == .left && !column.isWhole && width > Self.wholeWidth
      return isCut ? Self.leastWidth : width
    }
    let count = Self.count(of: least, fitting: width)
    omitsColumns = count < natural.count
    let room = width - Self.gap * (count - 1) - (omitsColumns ? Self.omissionWidth : 0)
    widths = natural.prefix(count).map { min($0, max(1, room)) }
    shrink(to: room, leaving: least)
  }

  /// How many columns fit if each is cut as far as it may be: the first does in any case.
  private static func count(of least: [Int], fitting width: Int) -> Int {
    let count = (1...max(1, least.count)).last { count in
      let omission = count < least.count ? omissionWidth : 0
      return least.prefix(count).reduce(gap * (count - 1) + omission, +) <= width
    }
    return count ?? 1
  }

  /// Narrows the widest column that may still be cut until a line takes no more than `room`.
  private mutating func shrink(to room: Int, leaving least: [Int]) {
    while widths.reduce(0, +) > room,
      let widest = widths.indices.filter({ widths[$0] > least[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
  }
}
