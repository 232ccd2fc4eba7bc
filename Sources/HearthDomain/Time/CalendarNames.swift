/// The English names of months and weekdays, in lower case.
public enum CalendarNames {
  /// The first three letters of a month's name, such as `Jun`; `month` is in `1...12`.
  public static func abbreviation(ofMonth month: Int) -> String {
    let name = String(decoding: months[month - 1].prefix(3), as: UTF8.self)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The month in `1...12` whose name `word` is, or begins in three letters or more; `nil` if none is.
  public static func month(ofWord word: String) -> Int? { month(word.lowercased().utf8) }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { Array($0.utf8) }

  /// The month in `1...12` whose name begins with `word`, of three letters or more in lower case.
  static func month(_ word: some Collection<UInt8>) -> Int? {
    position(of: word, in: months)
  }

  /// The weekday, Monday is 1, whose name begins with `word`, of three letters or more.
  static func weekday(_ word: some Collection<UInt8>) -> Int? {
    // The one abbreviation in use that isn't the beginning of a name.
    word.elementsEqual("weds".utf8) ? 3 : position(of: word, in: weekdays)
  }

  private static func position(of word: some Collection<UInt8>, in names: [[UInt8]]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.starts(with: word) }.map { $0 + 1 }
  }
}
