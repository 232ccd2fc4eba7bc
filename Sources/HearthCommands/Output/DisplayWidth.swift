extension String {
  /// How many columns the text takes on a terminal.
  ///
  /// Control characters count for nothing; an inert text has none.
  var displayWidth: Int {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The text if it takes no more than `width` columns, else its beginning and `…`.
  func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var result = ""
    // The ellipsis takes the last column.
    var room = width - 1
    for character in self {
      room -= character.displayWidth
      guard room >= 0 else { break }
      result.append(character)
    }
    return result + "…"
  }
}

extension Character {
  /// How many columns the character takes: an emoji two, whatever it is joined from, and any other
  /// as many as its scalars.
  var displayWidth: Int {
    let scalars = unicodeScalars
    return isJoinedEmoji ? 2 : scalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// Whether it is an emoji of several scalars: a flag, a family, a skin tone, or a symbol that is
  /// asked to be shown as an emoji.
  private var isJoinedEmoji: Bool {
    guard let first = unicodeScalars.first, first.value > 0x22, first.properties.isEmoji else {
      return false
    }
    return unicodeScalars.dropFirst().contains { $0 == "\u{FE0F}" || $0.properties.isEmoji }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch value {
    case 0x20...0x7E, 0xA0...0x2FF: 1
    case 0x00...0x9F: 0
    // The vowels and final consonants of Hangul stand in the square of the consonant before.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    default: takesNoSpace ? 0 : isWide ? 2 : 1
    }
  }

  /// Whether it is a mark on another character or tells how to show one; marks that take space of
  /// their own, as in Indic scripts, are not among them.
  private var takesNoSpace: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
