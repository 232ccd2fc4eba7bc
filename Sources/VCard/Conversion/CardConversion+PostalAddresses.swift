extension CardConversion {
  /// Says how an address stands on an envelope as the target does: beside it in 3.0, with it in 4.0.
  ///
  /// - SeeAlso: RFC 2426, section 3.2.2 (`LABEL`); RFC 6350, section 6.3.1 (`LABEL=`).
  mutating func convertPostalAddresses() {
    mendPostalAddresses()
    mendLabelParameters()
    switch target {
    case .v3: downgradeLabels()
    case .v4: upgradeLabels()
    }
  }

  /// DAVx⁵ escapes line breaks in a parameter as in a value.
  private mutating func mendLabelParameters() {
    changeProperties("ADR") { address in
      for index in address.parameters.indices where address.parameters[index].isNamed("LABEL") {
        address.parameters[index].values = address.parameters[index].values.map {
          $0.replacing("\\n", with: "\n").replacing("\\N", with: "\n")
        }
      }
    }
  }

  private mutating func upgradeLabels() {
    guard hasProperty(called: "LABEL") else { return }
    let unlabelled = properties.indices.reversed().filter { index in
      properties[index].isNamed("ADR") && properties[index].parameter("LABEL").isEmpty
    }
    var addresses = Dictionary(grouping: unlabelled) { AddressUse(of: properties[$0]) }
    var matched: Set<Int> = []
    for index in properties.indices where properties[index].isNamed("LABEL") {
      let label = properties[index]
      guard let address = addresses[AddressUse(of: label)]?.popLast() else { continue }
      properties[address].parameters.append(VCardParameter("LABEL", label.text))
      matched.insert(index)
    }
    removeProperties(at: matched)
    changeProperties("LABEL") { label in
      label.name = "ADR"
      label.parameters.append(VCardParameter("LABEL", label.text))
      label.rawValue = ";;;;;;"
    }
  }

  private mutating func downgradeLabels() {
    replaceProperties { property in
      guard property.isNamed("ADR"), let text = property.parameter("LABEL").first else {
        return nil
      }
      var address = property
      address.removeParameters("LABEL")
      let label = VCardProperty(
        "LABEL", parameters: address.parameters.filter { $0.isNamed("TYPE") || $0.isNamed("PREF") },
        .text(text), group: address.group)
      let isEmpty = address.components.allSatisfy(\.isEmpty)
      return isEmpty ? [label] : [address, label]
    }
  }

  /// Gives each address its seven parts; what some programs add as an eighth is how it looks.
  ///
  /// The parts that RFC 9554 adds stand in the seven, too.
  private mutating func mendPostalAddresses() {
    changeProperties("ADR") { address in
      var parts = address.componentLists
      if parts.count == 8, address.parameter("LABEL").isEmpty, !parts[7].joined().isEmpty {
        address.parameters.append(VCardParameter("LABEL", parts[7].joined(separator: ",")))
        parts.removeLast()
      }
      address.setComponents(parts, count: 7, surplusGoesTo: { _ in 2 })
    }
  }
}

/// What an address and how it stands on an envelope have in common.
private struct AddressUse: Hashable {
  private let group: String?
  private let types: Set<String>

  init(of property: VCardProperty) {
    group = property.groupKey
    types = Set(property.types)
  }
}
