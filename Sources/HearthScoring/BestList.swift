/// A value that knows its place in a ranking; the order must be total.
protocol Ranked: Sendable {
  func precedes(_ other: Self) -> Bool
}

/// The first values of an order, however many are considered.
///
/// Only the best are kept, so that a ranking of any length takes no more room than its list, and what
/// comes after the last of them costs a comparison.
struct BestList<Element: Ranked>: Sendable {
  private let limit: Int
  private var kept: [Element] = []
  /// The last of the list as it stood when it was last sorted: what comes after it is out.
  private(set) var floor: Element?

  init(limit: Int) {
    self.limit = max(0, limit)
  }

  /// The best so far, in order.
  var elements: [Element] {
    // Places are sorted and not the elements, which are large.
    let order = kept.indices.sorted { kept[$0].precedes(kept[$1]) }
    return order.prefix(limit).map { kept[$0] }
  }

  mutating func consider(_ element: Element) {
    if let floor, floor.precedes(element) { return }
    kept.append(element)
    // Sorting now and then costs less than keeping order all the time.
    if kept.count / 2 > max(limit, 32) {
      kept = elements
      floor = kept.last
    }
  }
}
