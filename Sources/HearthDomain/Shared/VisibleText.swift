extension StringProtocol {
  /// Whether there is anything to see in the text: more than white space, and more than characters
  /// that only control or join others.
  public var hasVisibleCharacter: Bool {
    unicodeScalars.contains(where: \.isVisible)
  }
}

extension Unicode.Scalar {
  /// - SeeAlso: Unicode Standard Annex 44, `White_Space` and `Default_Ignorable_Code_Point`.
  fileprivate var isVisible: Bool {
    // The empty Braille cell is a symbol that shows nothing.
    if self == "\u{2800}" || properties.isWhitespace || properties.isDefaultIgnorableCodePoint {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned: return false
    default: return true
    }
  }
}
