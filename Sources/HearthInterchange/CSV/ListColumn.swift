import HearthDomain

/// A column that holds one or several values of a list, such as `email 2`.
struct ListColumn {
  /// A value and what it is for.
  struct Entry {
    let value: String
    let label: String?
  }

  let index: Int
  /// The column that labels the values.
  private let labelIndex: Int?
  /// What the header says of the values.
  private let impliedLabel: String?

  /// Pairs the columns of `field` with those of `labelField` of the same number.
  static func columns(
    of field: ContactField, labels labelField: ContactField? = nil,
    in map: HeaderMap<ContactField>
  ) -> [ListColumn] {
    let labels = labelField.map { map.columns(of: $0) } ?? []
    return map.columns(of: field).map { column in
      ListColumn(
        index: column.index,
        labelIndex: labels.first { $0.name.slot == column.name.slot }?.index,
        impliedLabel: column.name.label)
    }
  }

  func entries(in cells: CSVCells<ContactField>) -> [Entry] {
    let values = cells.list(at: index)
    if values.isEmpty { return [] }
    let labels = labelIndex.map { cells.list(at: $0) } ?? []
    return values.indices.compactMap { position in
      guard !values[position].isEmpty else { return nil }
      let label = position < labels.count ? Self.label(labels[position]) : nil
      return Entry(value: values[position], label: label ?? impliedLabel)
    }
  }

  /// A label in Hearth's words; nil for a blank one.
  static func label(_ text: String) -> String? {
    // Google marks the preferred of several so.
    let plain = text.hasPrefix("* ") ? String(text.dropFirst(2)) : text
    switch plain.lowercased() {
    case "": return nil
    case "work", "business": return "work"
    case "home", "personal": return "home"
    case "mobile", "cell": return "cell"
    case "fax", "pager", "other": return plain.lowercased()
    default: return plain
    }
  }
}

extension HeaderName {
  /// Which of several values of a kind the column belongs to.
  struct Slot: Hashable {
    let number: Int
    let label: String?
  }

  var slot: Slot { Slot(number: number, label: label) }
}

extension CSVCells {
  /// The values of a cell, which Google Contacts writes with `:::` between them.
  func list(at index: Int) -> [String] {
    let text = text(at: index)
    if text.isEmpty { return [] }
    guard text.hasListSeparator else { return [text] }
    return text.split(separator: ":::", omittingEmptySubsequences: false).map(\.trimmed)
  }
}

extension String {
  /// Whether `:::` occurs; by bytes, because this is asked of every cell.
  var hasListSeparator: Bool {
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: ":") ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}
