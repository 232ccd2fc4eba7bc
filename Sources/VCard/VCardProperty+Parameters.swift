extension VCardProperty {
  /// The values of the parameters called `name`, which is in upper case, in their order.
  public func parameter(_ name: String) -> [String] {
    parameters.filter { $0.isNamed(name) }.flatMap(\.values)
  }

  /// What its `TYPE` says in lower case, such as `work`; without `pref`, which is no type.
  public var types: [String] {
    parameter("TYPE").map { $0.lowercased() }.filter { $0 != "pref" }
  }

  /// How much it is preferred to others of its name, 1 the most of 1...100; `nil` if it isn't.
  ///
  /// - SeeAlso: RFC 2426, section 3.3.1 (`pref`); RFC 6350, section 5.3.
  public var preference: Int? {
    if let level = parameter("PREF").first.flatMap({ Int($0) }), (1...100).contains(level) {
      return level
    }
    return parameter("TYPE").contains { $0.lowercased() == "pref" } ? 1 : nil
  }
}
