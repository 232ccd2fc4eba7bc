/// A run of the owner's words that says one thing.
struct Sentence {
  /// Where in a message a sentence stands.
  enum Place {
    case subject
    case greeting
    case body
  }

  /// Indexes into the draft's words; never empty.
  let words: Range<Int>
  var place: Place
  let isQuestion: Bool
  /// Where it ends in the text, its full stop included.
  let end: String.Index
}
