import HearthDomain

/// Finds where a draft states a fact that somebody was told.
struct StatementFinder {
  /// A value of the fact, and the words that state it.
  struct Statement {
    let value: String
    let words: Range<Int>
  }

  private let told: LintContext.Told
  private let draft: DraftText

  init(_ told: LintContext.Told, in draft: DraftText) {
    self.told = told
    self.draft = draft
  }

  func statements(in sentence: Sentence) -> [Statement] {
    switch told.key {
    case .notice: spans(in: sentence)
    case .salaryFloor: amounts(in: sentence)
    default: values(in: sentence)
    }
  }

  // MARK: Any fact

  /// The other values that the fact had, unless the one that was told stands beside them.
  private func values(in sentence: Sentence) -> [Statement] {
    guard Terms([told.value]).matches(in: [sentence], of: draft).isEmpty else { return [] }
    return Terms(told.otherValues).matches(in: [sentence], of: draft).map { match in
      Statement(value: told.otherValues[match.phrase], words: match.words)
    }
  }

  // MARK: Notice

  private static let numbers = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
    "twelve": 12,
  ]
  private static let units: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]
  /// The words that may stand between a span of time and `notice`.
  private static let reach = 4

  /// Spans of time near the word `notice`: `one month's notice`, `a notice period of 4 weeks`.
  private func spans(in sentence: Sentence) -> [Statement] {
    let notices = sentence.words.filter { draft.words[$0].key == "notice" }
    guard !notices.isEmpty else { return [] }
    return sentence.words.compactMap(span).filter { span in
      notices.contains { notice in
        notice - span.words.upperBound <= Self.reach && span.words.lowerBound - notice <= Self.reach
      }
    }
  }

  /// The span of time that begins at a word: `30d`, `4 weeks`, `three months`.
  private func span(at index: Int) -> Statement? {
    let word = draft.words[index].key
    if word.first?.isNumber == true, word.last?.isLetter == true {
      return Statement(value: word, words: index..<index + 1)
    }
    guard let count = Int(word) ?? Self.numbers[word], index + 1 < draft.words.endIndex else {
      return nil
    }
    let unit = draft.words[index + 1].key
    guard Self.units.contains(unit) else { return nil }
    return Statement(value: "\(count) \(unit)", words: index..<index + 2)
  }

  // MARK: Pay

  private static let pay = Phrases([
    "salary/salaries/pay/compensation/package", "(day/daily/hourly) rate/rates",
    "expect/expectation",
  ])
  /// Smaller numbers are of something else.
  private static let leastAmount = 50

  /// Amounts in a sentence about pay, in the currency that was told: `95k`, `95,000`.
  private func amounts(in sentence: Sentence) -> [Statement] {
    guard let toldPay = try? Compensation(parsing: told.value),
      !Self.pay.matches(in: sentence, of: draft).isEmpty
    else { return [] }
    return sentence.words.compactMap { index in
      guard let amount = amount(at: index, in: sentence), !isTold(amount.value, toldPay) else {
        return nil
      }
      return Statement(
        value: "\(amount.value) \(toldPay.currency)/\(toldPay.period.rawValue)",
        words: amount.words)
    }
  }

  private func isTold(_ amount: Int, _ pay: Compensation) -> Bool {
    [pay.min, pay.max].contains { $0.map { "\($0)" == "\(amount)" } ?? false }
  }

  /// The amount that begins at a word; years are none.
  private func amount(at index: Int, in sentence: Sentence) -> (value: Int, words: Range<Int>)? {
    let word = draft.words[index].key
    if word.last == "k" {
      return Int(word.dropLast()).map { ($0 * 1000, index..<index + 1) }
    }
    guard let number = Int(word), word.utf8.count < 8 else { return nil }
    if index + 1 < sentence.words.upperBound, [",", "."].contains(draft.gap(after: index)),
      draft.words[index + 1].key.utf8.count == 3, let rest = Int(draft.words[index + 1].key)
    {
      return (number * 1000 + rest, index..<index + 2)
    }
    let isYear = (1900..<2100).contains(number)
    return number >= Self.leastAmount && !isYear ? (number, index..<index + 1) : nil
  }
}
