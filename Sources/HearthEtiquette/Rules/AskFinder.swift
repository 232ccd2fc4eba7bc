/// Finds what a draft asks of its reader.
struct AskFinder {
  static let patterns = [
    "could/can/would/will you (please)", "would/could you be able",
    "would/could you (please) be so kind", "would it be possible",
    "may/might/could/can i (please) ask", "if you could/would",
    "i would be grateful/glad/delighted/happy if you (could/would)",
    "i'd be grateful/glad/delighted/happy if you (could/would)",
    "i would appreciate it if (you) (could/would)", "i'd appreciate it if (you) (could/would)",
    "i am/was wondering if/whether", "i'm wondering if/whether", "i wonder if/whether",
    "please send/share/forward/tell/call/confirm/advise/pass",
    "let me know when/whether/what/how/who/by",
  ]
  private static let phrases = Phrases(patterns)
  private static let pleasantries = Phrases([
    "how are you/things", "how have you been", "how is/was your week/weekend/day", "are you well",
  ])
  private static let times = Phrases([
    "monday/tuesday/wednesday/thursday/friday/saturday/sunday", "today/tomorrow/tonight",
    "time/times/slot/hour/o'clock/am/pm", "morning/afternoon/evening/noon", "this/next week",
    "call/speak/talk/ring/later/another",
  ])

  let draft: DraftText
  /// Whether all that asks for a time is one ask.
  let joinsTimes: Bool

  /// Where each ask begins and ends.
  var asks: [Range<String.Index>] {
    var asks: [Range<String.Index>] = []
    var isTimeAsked = false
    for sentence in draft.body {
      let found = self.asks(in: sentence)
      if joinsTimes, !found.isEmpty, !Self.times.matches(in: sentence, of: draft).isEmpty {
        if isTimeAsked { continue }
        isTimeAsked = true
        asks.append(found[0])
      } else {
        asks += found
      }
    }
    return asks
  }

  private func asks(in sentence: Sentence) -> [Range<String.Index>] {
    let phrases = Self.phrases.matches(in: sentence, of: draft)
    if !phrases.isEmpty { return phrases.map { draft.range(of: $0.words) } }
    guard sentence.isQuestion, Self.pleasantries.matches(in: sentence, of: draft).isEmpty else {
      return []
    }
    return [draft.range(of: sentence)]
  }
}
