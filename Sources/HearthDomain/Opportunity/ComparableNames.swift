extension String {
  /// An organization's name as it is compared: the words without its legal form.
  ///
  /// "Initech", "initech, Inc." and "The Initech Company Ltd." are the same.
  package var organizationKey: String {
    // The points go first, so that "S.A." is a word.
    var words = String(filter { $0 != "." }).comparableWords
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, legalForms.contains(words[words.count - 1]) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// A role's title as it is compared: its words in full, in no order.
  ///
  /// "Sr. Software Engineer (m/f/d)" and "Software Engineer, Senior (remote)" are the same.
  package var roleKey: String {
    let words = split(whereSeparator: \.isWhitespace).filter { !$0.isRemark }
    return words.flatMap { String($0).comparableWords }.flatMap { fullWords[$0] ?? [$0] }.sorted()
      .joined(separator: " ")
  }
}

extension Substring {
  /// Whether it says of a role that it is for everybody, such as `m/w/d`, or in brackets where it is.
  fileprivate var isRemark: Bool {
    let text = lowercased().filter { !"()[],".contains($0) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isGenderMark =
      parts.count > 1 && parts.allSatisfy { ["m", "f", "w", "d", "x", "h", "n"].contains($0) }
    return isGenderMark
      || first.map { "([".contains($0) } == true && Opportunity.Workplace(rawValue: text) != nil
  }
}

/// The last words of names that say what kind of company it is.
private let legalForms: Set<String> = [
  "ab", "ag", "aps", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "inc",
  "incorporated", "kft", "kg", "kk", "limited", "llc", "llp", "ltd", "nv", "oy", "oyj", "plc",
  "pte",
  "pty", "sa", "sarl", "sas", "se", "sl", "spa", "srl", "sro",
]

/// What the short forms in titles stand for.
private let fullWords: [String: [String]] = [
  "sr": ["senior"], "snr": ["senior"], "jr": ["junior"], "jnr": ["junior"], "eng": ["engineer"],
  "dev": ["developer"], "mgr": ["manager"], "swe": ["software", "engineer"],
  "sde": ["software", "engineer"], "sre": ["site", "reliability", "engineer"],
  "qa": ["quality", "assurance"], "ml": ["machine", "learning"], "ii": ["2"], "iii": ["3"],
]
