import HearthDomain

/// Finds the header of a CSV file, which need not be its first line.
struct HeaderSearch<Field: CSVField> {
  /// LinkedIn puts up to three lines in front.
  private static var rowLimit: Int { 10 }

  /// The columns that people chose, by field.
  private let chosen: [HeaderName: (field: Field, name: HeaderName)]
  private let columnTexts: [HeaderName: String]
  /// What a header must have, in words.
  private let need: String
  /// What to do where there is none.
  private let advice: String
  private let isSufficient: (HeaderMap<Field>) -> Bool

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - mapping: Column by field, as people named both.
  ///   - need: What a header must have, in words.
  ///   - advice: What to do if there is none.
  ///   - isSufficient: Whether a row that maps like this is the header.
  /// - Throws: ``HearthError/badData(_:)`` if there is no such field.
  init(
    mapping: [String: String], need: String,
    advice: String = "Name columns with '--map FIELD=COLUMN'.",
    isSufficient: @escaping (HeaderMap<Field>) -> Bool
  ) throws(HearthError) {
    var chosen: [HeaderName: (field: Field, name: HeaderName)] = [:]
    var texts: [HeaderName: String] = [:]
    for (fieldText, column) in mapping {
      let name = HeaderName(fieldText)
      guard let field = Self.field(named: name) else {
        let fields = Field.allCases.map(\.name).joined(separator: ", ")
        throw .badData("There is no field '\(excerpt(fieldText))'; the fields are \(fields).")
      }
      chosen[HeaderName(column)] = (field, name)
      texts[HeaderName(column)] = column
    }
    self.chosen = chosen
    columnTexts = texts
    self.need = need
    self.advice = advice
    self.isSufficient = isSufficient
  }

  /// Reads up to the header, the first of the first rows that maps what is needed.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if there is none, and what the reader throws.
  func header(of reader: inout CSVReader) throws -> (map: HeaderMap<Field>, texts: [String]) {
    var best: [String] = []
    for _ in 0..<Self.rowLimit {
      guard let row = try reader.next() else { break }
      guard row == .record else { continue }
      let texts = (0..<reader.record.count).map { reader.record[$0] }
      let names = texts.map { HeaderName($0) }
      let map = HeaderMap<Field>(header: names, chosen: chosen)
      if isSufficient(map), chosen.keys.allSatisfy(names.contains) { return (map, texts) }
      // The row with the most cells is the likeliest to have been meant.
      if texts.count > best.count { best = texts }
    }
    throw fault(found: best)
  }

  private static func field(named name: HeaderName) -> Field? {
    Field.allCases.first { HeaderName($0.name) == name }
      ?? Field.allCases.first { HeaderMap<Field>.rank(of: $0, for: name) != nil }
  }

  private func fault(found texts: [String]) -> HearthError {
    if texts.isEmpty { return .badData("The file holds no rows; a header must have \(need).") }
    let found = texts.prefix(20).map { "'\(excerpt($0))'" }.joined(separator: ", ")
    let names = texts.map { HeaderName($0) }
    let absent = columnTexts.filter { !names.contains($0.key) }.values.sorted()
    if let column = absent.first {
      return .badData("There is no column '\(excerpt(column))'; the columns are \(found).")
    }
    return .badData(
      "None of the first \(Self.rowLimit) rows is a header: it must have \(need), and the likeliest "
        + "row has \(found). \(advice)")
  }
}
