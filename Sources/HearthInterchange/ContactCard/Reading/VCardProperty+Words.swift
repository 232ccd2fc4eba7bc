import VCard

extension VCardProperty {
  /// What properties share that say the same in several languages; 3.0 has it as an extension.
  var alternativeID: String? { (parameter("ALTID") + parameter("X-ALTID")).first }

  /// Whether it is what some programs leave of a picture, a sound or a key, when they cut the address of its
  /// data at the comma, such as `data:image/png;base64`: it says nothing.
  var isCutOff: Bool {
    guard ["PHOTO", "LOGO", "SOUND", "KEY"].contains(where: isNamed) else { return false }
    return rawValue.wholeMatch(of: /data:[\w.+-]+\/[\w.+-]+(\\?;[\w=-]*)*/) != nil
  }

  /// Whether its `TYPE` says `word`, which is ASCII in lower case; as ``types`` would tell, but without
  /// gathering them.
  func isOfType(_ word: StaticString) -> Bool {
    parameter("TYPE", has: word)
  }

  /// Whether a parameter called `name`, which is in upper case, has the value `word`, which is ASCII in
  /// lower case, in any case.
  func parameter(_ name: StaticString, has word: StaticString) -> Bool {
    parameters.contains { parameter in
      parameter.name.isWord(name) && parameter.values.contains { $0.isWord(word) }
    }
  }

  /// Where it comes among others of its name: the most preferred first, those without a
  /// ``preference`` last.
  var rank: Int {
    let levels = parameters.lazy.filter { $0.name.isWord("PREF") }.compactMap(\.values.first)
    if let level = levels.first.flatMap({ Int($0) }), (1...100).contains(level) { return level }
    return isOfType("pref") ? 1 : .max
  }
}

extension String {
  /// Whether this is `word`, which is ASCII and all in lower or all in upper case, in any case.
  func isWord(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { letters in
      var utf8 = utf8.makeIterator()
      for letter in letters {
        guard let byte = utf8.next() else { return false }
        // Letters beyond ASCII may have one of ASCII for their lower case.
        if byte >= 0x80 { return lowercased() == word.description.lowercased() }
        guard byte == letter || byte.isLetter && byte ^ letter == 0x20 else { return false }
      }
      return utf8.next() == nil
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
