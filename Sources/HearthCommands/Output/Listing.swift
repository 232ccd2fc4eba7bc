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
  /// Whether the table never cuts its values: in part they are of no use, as a command to copy.
  let isWhole: Bool

  enum Alignment: Sendable {
    case left
    case right
  }

  init(_ key: String, _ header: String? = nil, _ alignment: Alignment = .left) {
    self.init(key: key, header: header, alignment: alignment)
  }

  static func json(_ key: String) -> Column {
    Column(key: key, isJSONOnly: true)
  }

  static func whole(_ key: String, _ header: String) -> Column {
    Column(key: key, header: header, isWhole: true)
  }

  private init(
    key: String, header: String? = nil, alignment: Alignment = .left, isJSONOnly: Bool = false,
    isWhole: Bool = false
  ) {
    self.key = key
    self.header = header?.uppercased()
    self.alignment = alignment
    self.isJSONOnly = isJSONOnly
    self.isWhole = isWhole
  }
}
