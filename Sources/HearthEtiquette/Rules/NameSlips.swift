/// A name in a draft that is not spelt as on record.
struct NameSlip {
  /// Indexes into the draft's words.
  let words: Range<Int>
  /// As the record has it.
  let spelling: String
}

/// Finds the slips in a draft's names.
struct NameSlips {
  private let book: NameBook
  private let draft: DraftText

  init(in draft: DraftText, book: NameBook) {
    self.draft = draft
    self.book = book
  }

  /// The slips in the order of the text, but for those in the greeting.
  var slips: [NameSlip] {
    draft.sentences.filter { $0.place != .greeting }.flatMap(slips)
  }

  private func slips(in sentence: Sentence) -> [NameSlip] {
    var slips: [NameSlip] = []
    var index = sentence.words.lowerBound
    while index < sentence.words.upperBound {
      let slip = slipOfWholeName(at: index, in: sentence) ?? slipOfWord(at: index, in: sentence)
      if let slip { slips.append(slip) }
      index = slip?.words.upperBound ?? index + 1
    }
    return slips
  }

  // MARK: - Names of several words

  private func slipOfWholeName(at index: Int, in sentence: Sentence) -> NameSlip? {
    // The first word may be the one that is wrong: the second finds the name, too.
    let anchors = [(index, 0), (index + 1, 1)].filter { $0.0 < sentence.words.upperBound }
    for (anchor, offset) in anchors {
      for place in book.places(of: key(at: anchor)) where place.word == offset {
        let name = book.names[place.name]
        let words = index..<index + name.words.count
        guard name.words.count > 1, words.upperBound <= sentence.words.upperBound,
          words.dropLast().allSatisfy(draft.isJoined), isSlip(words, for: name)
        else { continue }
        return NameSlip(words: words, spelling: name.spelling)
      }
    }
    return nil
  }

  private func isSlip(_ words: Range<Int>, for name: NameBook.Name) -> Bool {
    var hasSlip = false
    for (index, offset) in zip(words, name.words.indices)
    where !isSpelt(index, as: name.words[offset]) {
      if key(at: index) == name.keys[offset] {
        if !name.isShouted { hasSlip = true }
      } else if isNear(index, name.keys[offset]) {
        hasSlip = true
      } else {
        return false
      }
    }
    return hasSlip && words.contains { isMeantAsName($0) }
  }

  private func isNear(_ index: Int, _ other: String) -> Bool {
    draft.isCapitalized(draft.words[index]) && !book.knows(spelling(at: index))
      && NameBook.isNear(key(at: index), other)
  }

  // MARK: - Single words

  private func slipOfWord(at index: Int, in sentence: Sentence) -> NameSlip? {
    let key = key(at: index)
    let places = book.places(of: key)
    guard key.utf8.count >= 3, !places.isEmpty || draft.isCapitalized(draft.words[index]),
      !book.knows(spelling(at: index))
    else { return nil }
    let place =
      places.isEmpty
      ? nearPlace(at: index, in: sentence) : places.first { isSlip(index, at: $0) }
    return place.map { place in
      NameSlip(words: index..<index + 1, spelling: book.names[place.name].words[place.word])
    }
  }

  /// Whether a word with the letters of a name is meant as that name.
  private func isSlip(_ index: Int, at place: NameBook.Place) -> Bool {
    let name = book.names[place.name]
    let word = name.words[place.word]
    return name.standsByParts && !name.isShouted && word.isCapitalized && isMeantAsName(index)
  }

  /// The word of a name that a capital inside a sentence may be a slip for.
  private func nearPlace(at index: Int, in sentence: Sentence) -> NameBook.Place? {
    guard sentence.place == .body, index > sentence.words.lowerBound else { return nil }
    return book.nearPlace(of: key(at: index))
  }

  // MARK: - Words

  private func spelling(at index: Int) -> String { draft.spelling(of: draft.words[index]) }

  private func key(at index: Int) -> String {
    draft.words[index].folded.withoutPossessive.unaccented
  }

  /// Whether it has a capital, or is no word but a name.
  private func isMeantAsName(_ index: Int) -> Bool {
    draft.isCapitalized(draft.words[index]) || !CommonWords.names.contains(key(at: index))
  }

  /// Whether the word is spelt as on record, but for a capital that a sentence may begin with.
  private func isSpelt(_ index: Int, as record: String) -> Bool {
    let spelling = spelling(at: index)
    if spelling == record { return true }
    guard !record.isCapitalized else { return false }
    return spelling.dropFirst() == record.dropFirst() && key(at: index) == record.unaccented
  }
}
