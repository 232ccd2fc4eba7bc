import HearthDomain

/// What a journalled value is, by the ending of its column's name.
enum ColumnMeaning {
  case instant(Instant)
  case day(Day)
  case other

  init(_ value: String, in column: String) {
    guard let number = Int64(value) else {
      self = .other
      return
    }
    if column.hasSuffix("At") || column.hasSuffix("Until") {
      self = .instant(Instant(unixSeconds: number))
    } else if column.hasSuffix("On") || column.hasSuffix("By") {
      self = .day(Day(number: Int(number)))
    } else {
      self = .other
    }
  }

  /// The value as a machine reads it: instants and days by RFC 3339, the rest as it is.
  static func machineText(_ value: String?, in column: String) -> String? {
    guard let value else { return nil }
    return switch ColumnMeaning(value, in: column) {
    case .instant(let instant): instant.description
    case .day(let day): day.description
    case .other: value
    }
  }
}
