import HearthDomain

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a mark on one.
  var isWordPart: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark: return !isIgnorable
    default: return false
    }
  }

  /// Whether it shows nothing and parts nothing, like a soft hyphen or a joiner.
  var isIgnorable: Bool { !isASCII && properties.isDefaultIgnorableCodePoint }

  /// Whether it is, or is typed for, an apostrophe.
  var isApostrophe: Bool {
    switch self {
    case "'", "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{2032}", "\u{FF07}": true
    default: false
    }
  }

  var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}

extension StringProtocol {
  /// The word with straight apostrophes and without characters that show nothing.
  var straightened: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isIgnorable {
      scalars.append(scalar.isApostrophe ? "'" : scalar)
    }
    return String(scalars)
  }

  /// The word without an `'s` at its end.
  var withoutPossessive: String {
    let bytes = utf8
    guard bytes.count > 2,
      bytes.suffix(2).elementsEqual("'s".utf8) || bytes.suffix(2).elementsEqual("'S".utf8)
    else { return String(self) }
    return String(dropLast(2))
  }

  /// The word in lower case and without its accents.
  var unaccented: String {
    utf8.allSatisfy { $0 < 0x80 } ? lowercased() : String(self).comparable
  }

  /// Whether it begins with a letter that is not a small one; scripts without case do.
  var isCapitalized: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isAlphabetic && !first.properties.isLowercase
  }
}
