import Foundation
import HearthDomain

/// One value of a listing: as a machine reads it, and as a person does.
struct Cell: Hashable, Sendable {
  /// What JSON, CSV and TSV say.
  var value: JSONValue
  /// What the table says.
  var text: String
  var style: TextStyle?

  init(_ value: JSONValue, text: String, style: TextStyle? = nil) {
    self.value = value
    self.text = text
    self.style = style
  }
}

extension Cell {
  static func text(_ text: String?) -> Cell {
    Cell(.optional(text), text: text ?? "")
  }

  static func int(_ number: (some BinaryInteger)?) -> Cell {
    Cell(.optional(number), text: number.map { "\($0)" } ?? "")
  }

  /// A number that the table rounds to `decimals` places.
  static func number(_ number: Double?, decimals: Int = 2) -> Cell {
    guard let number else { return Cell(.null, text: "") }
    // Infinities, and what has no decimals left to round, are told as they are.
    let text = abs(number) < 1e12 ? fixed(number, digits: decimals) : number.description
    return Cell(.double(number), text: text)
  }

  /// A point in time: RFC 3339 in UTC, and the wall clock in `timeZone` for the table.
  static func instant(_ instant: Instant?, in timeZone: TimeZone) -> Cell {
    Cell(.optional(instant?.description), text: instant?.formatted(in: timeZone) ?? "")
  }

  static func day(_ day: Day?) -> Cell {
    .text(day?.description)
  }

  static func flag(_ flag: Bool) -> Cell {
    Cell(.bool(flag), text: flag ? "yes" : "")
  }

  static func list(_ texts: [String]) -> Cell {
    Cell(.array(texts.map(JSONValue.string)), text: texts.joined(separator: ", "))
  }

  /// A value that no table shows.
  static func json(_ value: JSONValue) -> Cell {
    Cell(value, text: "")
  }

  /// The cell in a style, for a terminal that has colour.
  func styled(_ style: TextStyle?) -> Cell {
    Cell(value, text: text, style: style)
  }
}
