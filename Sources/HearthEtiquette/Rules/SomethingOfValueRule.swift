/// Reports a reconnect that brings its reader nothing.
struct SomethingOfValueRule: LintRule {
  private static let gifts = [
    "coffee/coffees/espresso/tea/lunch/breakfast", "introduce/introducing you",
    "introduction/introductions",
    "intro/intros", "put/putting you (both) in touch", "connect/connecting you (both) with/to",
    "refer/recommend/recommended/referred you", "pass on your name", "referral",
  ]
  private static let events = Phrases(
    [
      "conference/meetup/talk/talks/workshop/webinar/seminar/event/hackathon/lecture/lectures",
      "exhibition/dinner/drinks/ticket/tickets", "meet up", "panel discussion", "demo/open day",
      "book/career/careers/job/trade fair", "launch event/party",
    ], except: ["our talk/talks/dinner", "in the event", "to talk"])
  private static let giftPhrases = Phrases(gifts)

  let page = LintRulePage(
    code: "E013", title: "Something of value",
    kinds: [.reconnect],
    flags: """
      A draft that has none of these: a link to a page; an event with its date, in one sentence or in \
      a next one that begins with “it”; one of the phrases below, for an introduction or a coffee.
      """,
    reason: "A note that brings something is welcome at any time, and needs no excuse.",
    remedy: "Bring an article, an event with its date, an introduction or a coffee.",
    phrases: gifts,
    example: .init(
      kind: .reconnect,
      bad: "Hi Dana,\n\nIt was good to meet you in spring. There is a meetup on Kubernetes soon.",
      good:
        "Hi Dana,\n\nIt was good to meet you in spring. There is a meetup on Kubernetes on 14 May."
    ))

  func flaws(in draft: DraftText, as kind: DraftKind, knowing context: LintContext) -> [Flaw] {
    let hasLink = draft.words[draft.bodyWords].contains { word in
      word.isLink && Link.isPage(draft.text[word.range])
    }
    guard !hasLink, Self.giftPhrases.matches(in: draft.body, of: draft).isEmpty, !hasEvent(draft)
    else { return [] }
    let advice = "Bring something: a link, an event with its date, an introduction or a coffee."
    return [Flaw(range: draft.opening, advice: advice)]
  }

  /// Whether an event and a date stand in one sentence, or the next sentence says when `it` is.
  private func hasEvent(_ draft: DraftText) -> Bool {
    let sentences = Array(draft.body)
    return sentences.indices.contains { index in
      guard !Self.events.matches(in: sentences[index], of: draft).isEmpty else { return false }
      return DateMention.isIn(sentences[index], of: draft)
        || sentences[(index + 1)...].first.map { saysWhen($0, of: draft) } ?? false
    }
  }

  private func saysWhen(_ sentence: Sentence, of draft: DraftText) -> Bool {
    let subject = draft.words[sentence.words.lowerBound].key
    return ["it", "its", "that", "this"].contains(subject) && DateMention.isIn(sentence, of: draft)
  }
}
