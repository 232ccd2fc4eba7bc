/// The at most three of `names` that `name` may be a slip for, nearest first.
///
/// Compared are whole names and each of their words, whatever their case; up to a third of the
/// letters may be wrong, missing, spare or swapped.
public func nearest(to name: String, among names: [String]) -> [String] {
  let wanted = name.unicodeScalars.map(lowercase)
  let limit = max(1, wanted.count / 3)
  var best: [(distance: Int, name: String)] = []
  var letters: [Unicode.Scalar] = []
  for candidate in names {
    letters.removeAll(keepingCapacity: true)
    for scalar in candidate.unicodeScalars { letters.append(lowercase(scalar)) }
    var nearest = editDistance(wanted, letters[...], atMost: limit)
    for word in letters.split(separator: " ") where word.count < letters.count {
      nearest = min(nearest, editDistance(wanted, word, atMost: limit))
    }
    if nearest <= limit { best.append((nearest, candidate)) }
  }
  return best.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

private func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.isASCII {
    return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
  return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
}

/// The letters that occur, a bit for each, or for several of the same remainder.
private func letterSet(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
  letters.reduce(0) { set, letter in set | 1 << UInt64(letter.value % 64) }
}

/// Edits from one text to the other: insertion, deletion, replacement, swap of neighbours.
///
/// The optimal string alignment distance; `limit + 1` stands for anything over `limit`, and for
/// every distance from or to nothing.
public func editDistance(
  _ left: [Unicode.Scalar], _ right: ArraySlice<Unicode.Scalar>, atMost limit: Int
) -> Int {
  // An edit changes the set of letters by two at the most: most words are ruled out by that.
  guard abs(left.count - right.count) <= limit, !left.isEmpty, !right.isEmpty,
    (letterSet(left[...]) ^ letterSet(right)).nonzeroBitCount <= 2 * limit
  else { return limit + 1 }
  let right = Array(right)
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let isEqual = left[row - 1] == right[column - 1]
      var cost = min(last[column] + 1, current[column - 1] + 1)
      cost = min(cost, last[column - 1] + (isEqual ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current.append(cost)
    }
    // Distances along a row never fall below its least from here on.
    if current.allSatisfy({ $0 > limit }) { return limit + 1 }
    (beforeLast, last) = (last, current)
  }
  return min(last[right.count], limit + 1)
}
