extension [String] {
  /// These tags with `others` added, in alphabetical order, each once, whatever their case.
  public func addingTags(_ others: [String]) -> [String] {
    var known = Set(map { $0.lowercased() })
    let added = others.map(\.trimmed).filter {
      !$0.isEmpty && known.insert($0.lowercased()).inserted
    }
    return added.isEmpty ? self : (self + added).sorted { $0.lowercased() < $1.lowercased() }
  }
}
