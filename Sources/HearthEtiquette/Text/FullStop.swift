/// What ends a sentence, at the end of a run of characters.
struct FullStop {
  let start: String.Index
  let end: String.Index
  let isQuestion: Bool
  /// Whether it is a single point, which may be an abbreviation's.
  let isPoint: Bool

  /// The stop after the last word of `run`, whatever brackets, quotation marks or pictures follow.
  init?(of run: Substring) {
    let scalars = run.unicodeScalars
    let tail = scalars.lastIndex { $0.isWordPart }.map { scalars.index(after: $0) }
    let stops = scalars[(tail ?? scalars.startIndex)...]
    guard let first = stops.firstIndex(where: Self.isStop),
      let last = stops.lastIndex(where: Self.isStop)
    else { return nil }
    start = first
    end = scalars.index(after: last)
    isQuestion = stops.contains { $0 == "?" || $0 == "\u{FF1F}" || $0 == "\u{61F}" }
    isPoint = first == last && stops[first] == "."
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{61F}": true
    default: false
    }
  }
}
