/// What a command found: named columns, and rows with a cell for each.
struct Listing: Sendable {
  let columns: [Column]
  var rows: [[Cell]]
  /// The key of the column that names a row: the one that `ids` prints.
  let idKey: String

  init(columns: [Column], rows: [[Cell]], idKey: String = "id") {
    self.columns = columns
    self.rows = rows
    self.idKey = idKey
  }
}

/// What stands in the same place of every row.
struct Column: Hashable, Sendable {
  /// The name for machines, such as `last_touch_at`.
  let key: String
  /// The name for people, such as `LAST TOUCH`; the table leaves out a column without one.
  let header: String?
  let alignment: Alignment
  /// Whether CSV and TSV leave the column out too: its values have parts of their own.
  let isJSONOnly: Bool

  enum Alignment: Sendable {
    case left
    case right
  }

  init(_ key: String, _ header: String? = nil, _ alignment: Alignment = .left) {
    self.init(key: key, header: header, alignment: alignment, isJSONOnly: false)
  }

  static func json(_ key: String) -> Column {
    Column(key: key, header: nil, alignment: .left, isJSONOnly: true)
  }

  private init(key: String, header: String?, alignment: Alignment, isJSONOnly: Bool) {
    self.key = key
    self.header = header?.uppercased()
    self.alignment = alignment
    self.isJSONOnly = isJSONOnly
  }
}
