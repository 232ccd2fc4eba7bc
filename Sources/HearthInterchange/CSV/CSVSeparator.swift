/// Tells what separates the fields of a CSV file.
enum CSVSeparator {
  /// Comma, semicolon or tab: the most frequent on the first line that holds any, quotes aside.
  ///
  /// A comma, if none does; the earlier named, if two are as frequent.
  static func sniff(_ head: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in head {
      if byte == .quote {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if let candidate = candidates.firstIndex(of: byte) {
        counts[candidate] += 1
      } else if byte == .lineFeed || byte == .carriageReturn, counts != [0, 0, 0] {
        break
      }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }
}
