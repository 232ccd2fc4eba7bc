import ContentLine

extension CardConversion {
  /// The parameters that 3.0 has not.
  ///
  /// - SeeAlso: RFC 6350, section 5; RFC 6715; RFC 9554, section 4.
  private static let new = [
    "ALTID", "PID", "MEDIATYPE", "SORT-AS", "CALSCALE", "GEO", "TZ", "LABEL", "CC", "INDEX",
    "LEVEL", "AUTHOR", "AUTHOR-NAME", "CREATED", "DERIVED", "PHONETIC", "PROP-ID", "SCRIPT",
    "SERVICE-TYPE", "USERNAME", "JSPTR", "JSCOMPS",
  ]
  /// The values of `VALUE` that one version has and the other not, where they go without saying.
  private static let oldTypes: Set = ["phone-number", "binary", "vcard", "date", "date-time"]
  private static let newTypes: Set = ["timestamp", "date-and-or-time", "language-tag"]

  /// Names parameters as the target does, and leaves out what only the other one has use for.
  mutating func convertParameters() {
    for index in properties.indices where !properties[index].parameters.isEmpty {
      // On its own: a change in place would copy all of them, for the conversion is in use.
      var property = properties[index]
      switch target {
      case .v3: downgrade(&property.parameters)
      case .v4: upgrade(&property.parameters)
      }
      convertTypes(of: &property)
      properties[index] = property
    }
  }

  /// Carries types that are more than words by an extension, for 4.0 has words only.
  private func convertTypes(of property: inout VCardProperty) {
    switch target {
    case .v3 where isForeign:
      for type in property.parameter("X-TYPE") { property.addType(type) }
      property.removeParameters("X-TYPE")
    case .v3: break
    case .v4:
      let others = property.parameter("TYPE").filter { !$0.isToken && !$0.isEmpty }
      property.removeTypes { !$0.isToken }
      if !others.isEmpty { property.parameters.append(VCardParameter("X-TYPE", others)) }
    }
  }

  private func upgrade(_ parameters: inout [VCardParameter]) {
    for index in parameters.indices {
      if isForeign, let name = Self.new.first(where: { parameters[index].isNamed("X-\($0)") }) {
        parameters[index].name = name
      } else if parameters[index].isNamed("CONTEXT") {
        parameters[index].name = "X-CONTEXT"
      }
    }
    removeValueTypes(Self.oldTypes, from: &parameters)
  }

  private func downgrade(_ parameters: inout [VCardParameter]) {
    for index in parameters.indices {
      if Self.new.contains(where: parameters[index].isNamed) {
        parameters[index].name = "X-\(parameters[index].name)"
      }
      // No encoding exists in 3.0 for quotation marks and line breaks.
      parameters[index].values = parameters[index].values.map { escaped($0, as: .parameter) }
    }
    removeValueTypes(Self.newTypes, from: &parameters)
  }

  private func removeValueTypes(_ types: Set<String>, from parameters: inout [VCardParameter]) {
    parameters.removeAll { parameter in
      parameter.isNamed("VALUE") && parameter.values.contains { types.contains($0.lowercased()) }
    }
  }
}
