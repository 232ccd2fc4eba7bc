/// One value that a card holds, and the properties that say it.
struct CardEntry<Value> {
  let value: Value
  /// Where it is said; several times, if a card repeats itself.
  var places: [Int]

  init(_ value: Value, at place: Int) {
    self.value = value
    places = [place]
  }
}
