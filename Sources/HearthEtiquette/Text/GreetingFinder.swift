/// Finds where the greeting ends.
struct GreetingFinder {
  private static let salutations: Set<String> = [
    "dear", "greetings", "hallo", "hello", "hey", "hi", "hiya",
  ]
  private static let dayTimes: Set<String> = ["morning", "afternoon", "evening", "day"]
  /// Words that address people without naming them.
  private static let groupWords: Set<String> = [
    "again", "all", "and", "both", "everybody", "everyone", "folks", "team", "there",
  ]
  private static let titles: Set<String> = [
    "dr", "madam", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "sir",
  ]
  /// Words that a sentence may begin with, and no name.
  private static let openers: Set<String> = [
    "apologies", "great", "i", "just", "many", "no", "sorry", "thank", "thanks", "yes",
  ]

  let words: [Word]
  let text: String
  /// The word after the first sentence.
  let limit: Int

  /// The word after the greeting, or `nil` if the draft has none.
  func end(from start: Int) -> Int? {
    guard let names = salutationEnd(from: start) else { return endOfBareName(from: start) }
    var end = endOfPartedName(from: names) ?? names
    while end < limit, end < names + 8, !isParted(end - 1), isAddress(end, first: names) {
      end += 1
    }
    while end > names, words[end - 1].folded == "and" { end -= 1 }
    return end
  }

  /// Whether `word` names nobody, where it stands in a greeting.
  static func isNameless(_ word: Word) -> Bool {
    [salutations, titles, groupWords].contains { $0.contains(word.folded) }
  }

  private func salutationEnd(from start: Int) -> Int? {
    if Self.salutations.contains(words[start].folded) { return start + 1 }
    let isDayTime =
      words[start].folded == "good" && start + 1 < limit
      && Self.dayTimes.contains(words[start + 1].folded)
    return isDayTime ? start + 2 : nil
  }

  /// The name in `Good morning, Dana!`.
  private func endOfPartedName(from start: Int) -> Int? {
    guard start < limit, gap(after: start - 1) == ", " else { return nil }
    let end = (start..<min(limit, start + 3)).first { !isName($0) || isParted($0) }
    return end.flatMap { isName($0) ? $0 + 1 : nil }
  }

  /// A line such as `Dana,` or `Dana Doe,`.
  private func endOfBareName(from start: Int) -> Int? {
    for end in start + 1...start + 4 where end <= limit {
      guard isName(end - 1) else { return nil }
      let gap = gap(after: end - 1)
      if gap.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
        return gap.first == "," ? end : nil
      }
      if isParted(end - 1) { return nil }
    }
    return nil
  }

  private func isAddress(_ index: Int, first: Int) -> Bool {
    let word = words[index].folded
    if Self.groupWords.contains(word) || Self.titles.contains(word) { return true }
    if isName(index) { return true }
    return index == first && isParted(index)
  }

  /// Whether the word may be part of a name: a capital, and not how a sentence begins.
  private func isName(_ index: Int) -> Bool {
    let word = words[index].folded
    let isOpener = word.hasPrefix("i'") || Self.openers.contains(word)
    return !isOpener && text[words[index].range].isCapitalized
  }

  /// Whether punctuation or a line's end stands behind the word.
  private func isParted(_ index: Int) -> Bool {
    let gap = gap(after: index)
    let isTitle = Self.titles.contains(words[index].folded)
    return gap.unicodeScalars.contains { scalar in
      switch scalar {
      case ",", "!", "?", ":", ";", "–", "—", "\n", "\r", "\u{FF0C}", "\u{3001}": true
      case ".": !isTitle
      default: false
      }
    } || gap.hasPrefix(" - ")
  }

  private func gap(after index: Int) -> Substring {
    let end = index + 1 < words.count ? words[index + 1].range.lowerBound : text.endIndex
    return text[words[index].range.upperBound..<end]
  }
}
