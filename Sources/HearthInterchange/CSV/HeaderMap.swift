import HearthDomain

/// The fields that a kind of CSV file may have; the raw value is the place among all.
protocol CSVField: Hashable, CaseIterable, RawRepresentable<Int> {
  /// What people call it.
  var name: String { get }
  /// The header names that stand for it, as ``HeaderName/stem`` has them, the most telling first.
  var synonyms: [String] { get }
  /// Whether several columns may hold it, such as `email` and `email 2`.
  var repeats: Bool { get }
}

/// Which column of a CSV file holds which field.
struct HeaderMap<Field: CSVField> {
  /// A column that holds a field.
  struct Column: Hashable {
    let index: Int
    /// The column's header, which tells its number and label.
    let name: HeaderName
  }

  private let columnsByField: [[Column]]
  /// The number of columns of the file.
  let width: Int
  /// The columns that hold no field.
  let unused: [Int]

  /// The columns of a field, in the order of the file.
  func columns(of field: Field) -> [Column] { columnsByField[field.rawValue] }

  /// The one column of a field that doesn't repeat, or the first of one that does.
  func index(of field: Field) -> Int? { columnsByField[field.rawValue].first?.index }

  func has(_ field: Field) -> Bool { index(of: field) != nil }

  /// Maps the columns that `chosen` names, and then all that can be told by their names.
  init(header: [HeaderName], chosen: [HeaderName: (field: Field, name: HeaderName)]) {
    width = header.count
    var columnsByField = [[Column]](repeating: [], count: Field.allCases.count)
    var free = Set(header.indices)
    for (index, name) in header.enumerated() {
      guard let choice = chosen[name] else { continue }
      columnsByField[choice.field.rawValue].append(Column(index: index, name: choice.name))
      free.remove(index)
    }
    for field in Field.allCases where columnsByField[field.rawValue].isEmpty {
      let matches = Self.matches(of: field, among: free.sorted(), in: header)
      columnsByField[field.rawValue] = matches.map { Column(index: $0, name: header[$0]) }
      free.subtract(matches)
    }
    self.columnsByField = columnsByField
    unused = free.sorted()
  }

  private static func matches(
    of field: Field, among free: [Int], in header: [HeaderName]
  ) -> [Int] {
    let ranked = free.compactMap { index in
      rank(of: field, for: header[index]).map { (index: index, rank: $0) }
    }
    if field.repeats { return ranked.map(\.index) }
    let best = ranked.min { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return best.map { [$0.index] } ?? []
  }

  /// How well `name` tells `field`, 0 best; `nil` if it doesn't.
  static func rank(of field: Field, for name: HeaderName) -> Int? {
    guard field.repeats else {
      return name.number == 1 ? field.synonyms.firstIndex(of: name.stem) : nil
    }
    return field.synonyms.firstIndex(of: name.stem)
      ?? field.synonyms.firstIndex(of: name.stemWithoutLabel)
  }
}
