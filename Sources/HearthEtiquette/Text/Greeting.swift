/// The salutation of a draft, which is no part of what it says.
enum Greeting {
  /// The indexes of the words in `greeting` that name somebody.
  static func names(in greeting: Sentence, of words: [Word]) -> [Int] {
    let isDayTime = words[greeting.words.lowerBound].folded == "good"
    return greeting.words.dropFirst(isDayTime ? 2 : 0).filter {
      !GreetingFinder.isNameless(words[$0])
    }
  }

  /// The sentences with the greeting made one of its own.
  static func parted(from sentences: [Sentence], words: [Word], in text: String) -> [Sentence] {
    guard let index = sentences.firstIndex(where: { $0.place == .body }) else { return sentences }
    let first = sentences[index]
    let finder = GreetingFinder(words: words, text: text, limit: first.words.upperBound)
    guard let end = finder.end(from: first.words.lowerBound) else { return sentences }
    var parted = sentences
    let isWhole = end == first.words.upperBound
    parted[index] = Sentence(
      words: first.words.lowerBound..<end, place: .greeting, isQuestion: false,
      end: isWhole ? first.end : words[end - 1].range.upperBound)
    if !isWhole {
      let rest = Sentence(
        words: end..<first.words.upperBound, place: .body, isQuestion: first.isQuestion,
        end: first.end)
      parted.insert(rest, at: index + 1)
    }
    return parted
  }
}
