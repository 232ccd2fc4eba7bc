extension StringProtocol {
  /// Whether there is anything to see in the text: more than white space, and more than characters
  /// that only control or join others.
  public var hasVisibleCharacter: Bool {
    utf8.first?.isVisibleASCII == true || unicodeScalars.contains(where: \.isVisible)
  }
}

extension String {
  /// Whether there is anything to see in the text, as of any other; most texts tell by their bytes.
  public var hasVisibleCharacter: Bool {
    utf8.contains(where: \.isVisibleASCII) || self[...].hasVisibleCharacter
  }
}

extension UInt8 {
  /// Whether it is an ASCII character that is neither white space nor a control.
  var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
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
