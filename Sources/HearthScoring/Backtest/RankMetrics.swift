/// The rank of each value from 1 up; equal values share the mean of their ranks.
package func meanRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    // The ranks start + 1 to end.
    for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}

/// The chance that a silent relationship has the higher score than one that is not, in `0...1`.
///
/// A tie counts half. The area under the receiver operating characteristic; `nil` if all came out
/// alike.
///
/// - SeeAlso: Hanley and McNeil 1982, Radiology 143:29.
package func areaUnderCurve(_ scores: [Double], _ areSilent: [Bool]) -> Double? {
  let silent = Double(areSilent.count { $0 })
  let others = Double(areSilent.count) - silent
  guard silent > 0, others > 0 else { return nil }
  let ranks = meanRanks(of: scores)
  let rankSum = zip(ranks, areSilent).reduce(0.0) { $1.1 ? $0 + $1.0 : $0 }
  return (rankSum - silent * (silent + 1) / 2) / (silent * others)
}

/// Spearman's rank correlation, in `-1...1`; `nil` if either side is all alike.
package func spearmanCorrelation(_ left: [Double], _ right: [Double]) -> Double? {
  let (left, right) = (meanRanks(of: left), meanRanks(of: right))
  let mean = Double(left.count + 1) / 2
  var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
  for (leftRank, rightRank) in zip(left, right) {
    product += (leftRank - mean) * (rightRank - mean)
    leftSquares += (leftRank - mean) * (leftRank - mean)
    rightSquares += (rightRank - mean) * (rightRank - mean)
  }
  guard leftSquares > 0, rightSquares > 0 else { return nil }
  return product / (leftSquares * rightSquares).squareRoot()
}

/// The amounts of the `count` highest scores, summed.
///
/// Where a tie runs over the end of the list, those tied fill the places that are left in equal
/// parts: the mean over every order they could stand in.
package func topSum(of amounts: [Double], by scores: [Double], count: Int) -> Double {
  guard count > 0, count < scores.count else {
    return count > 0 ? amounts.reduce(0, +) : 0
  }
  let last = scores.sorted(by: >)[count - 1]
  var (sum, placed, tiedSum, tied) = (0.0, 0, 0.0, 0)
  for (score, amount) in zip(scores, amounts) {
    if score > last {
      (sum, placed) = (sum + amount, placed + 1)
    } else if score == last {
      (tiedSum, tied) = (tiedSum + amount, tied + 1)
    }
  }
  return sum + tiedSum * Double(count - placed) / Double(tied)
}
