/// How a text stands out on a terminal; the raw value is its SGR parameter.
///
/// - SeeAlso: ECMA-48, section 8.3.117.
enum TextStyle: Int, Sendable {
  case bold = 1
  case dim = 2
  case red = 31
  case green = 32
  case yellow = 33
  case blue = 34

  /// The text in this style; whether the output can show it is for the caller to know.
  func applied(to text: String) -> String {
    text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
