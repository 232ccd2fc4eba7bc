/// The at most three of `names` that `name` may be a slip for, nearest first.
///
/// Compared are whole names and each of their words, whatever their case; up to a third of the
/// letters may be wrong, missing, spare or swapped.
func nearest(to name: String, among names: [String]) -> [String] {
  let wanted = Array(name.lowercased().unicodeScalars)
  let limit = max(1, wanted.count / 3)
  var best: [(distance: Int, name: String)] = []
  for candidate in names {
    let whole = candidate.lowercased()
    let forms = [Substring(whole)] + whole.split(separator: " ")
    let distances = forms.map { editDistance(wanted, Array($0.unicodeScalars), atMost: limit) }
    guard let nearest = distances.min(), nearest <= limit else { continue }
    best.append((nearest, candidate))
  }
  return best.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// Edits from one text to the other: insertion, deletion, replacement, swap of neighbours.
///
/// The optimal string alignment distance; anything over `limit` may come back as `limit + 1`.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
) -> Int {
  guard abs(left.count - right.count) <= limit, !left.isEmpty, !right.isEmpty else {
    return limit + 1
  }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let isEqual = left[row - 1] == right[column - 1]
      var cost = min(last[column] + 1, current[column - 1] + 1)
      cost = min(cost, last[column - 1] + (isEqual ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
