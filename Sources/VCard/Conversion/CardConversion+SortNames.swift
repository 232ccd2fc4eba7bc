extension CardConversion {
  /// Says by what to sort the card as the target does.
  ///
  /// - SeeAlso: RFC 2426, section 3.6.5 (`SORT-STRING`); RFC 6350, section 5.9 (`SORT-AS`).
  mutating func convertSortNames() {
    switch target {
    case .v3: downgradeSortName()
    case .v4: upgradeSortName()
    }
  }

  private mutating func upgradeSortName() {
    guard let sort = properties.first(where: { $0.isNamed("SORT-STRING") }),
      let name = properties.firstIndex(where: { $0.isNamed("N") }),
      properties[name].parameter("SORT-AS").isEmpty
    else { return }
    properties[name].parameters.append(VCardParameter("SORT-AS", sort.text))
    properties.removeAll { $0 == sort }
  }

  private mutating func downgradeSortName() {
    guard let name = properties.firstIndex(where: { $0.isNamed("N") }) else { return }
    let sort = properties[name].parameter("SORT-AS")
    guard !sort.isEmpty, !properties.contains(where: { $0.isNamed("SORT-STRING") }) else { return }
    properties[name].removeParameters("SORT-AS")
    properties.insert(
      VCardProperty("SORT-STRING", .text(sort.joined(separator: ","))), at: name + 1)
  }
}
