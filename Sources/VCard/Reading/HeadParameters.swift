import ContentLine

/// The parameters of a property, those taken out that say how the value is encoded.
struct HeadParameters {
  enum Encoding {
    case none
    case quotedPrintable
    case base64
  }

  private(set) var all: [VCardParameter] = []
  private(set) var encoding = Encoding.none
  private(set) var charset: String?
  private let version: VCardVersion

  init(
    _ parameters: [ContentLineHead.Parameter], in version: VCardVersion
  ) throws(ContentLineHead.Fault) {
    self.version = version
    for parameter in parameters { add(parameter) }
    // A quoted list of types is one value until it is split.
    let count = all.reduce(0) { $0 + $1.values.count }
    guard count <= ContentLineHead.parameterLimit else { throw .tooManyParameters }
  }

  private mutating func add(_ parameter: ContentLineHead.Parameter) {
    let values = parameter.values.map(meant)
    guard let name = parameter.name?.token else {
      for value in values { add(bare: value) }
      return
    }
    switch name.uppercased() {
    case "ENCODING": add(encoding: values[0], called: name)
    case "CHARSET": charset = values[0]
    case "TYPE": add(types: values, called: name)
    case "VALUE": add(value: values[0], called: name)
    default: all.append(VCardParameter(name, values))
    }
  }

  /// Adds a value that stands alone: the name of its parameter is known by it.
  ///
  /// - SeeAlso: vCard 2.1, section 2.1.2.
  private mutating func add(bare value: String) {
    switch value.uppercased() {
    case "QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT": add(encoding: value, called: "ENCODING")
    case "INLINE", "URL", "URI", "CONTENT-ID", "CID": add(value: value, called: "VALUE")
    case "": break
    default: add(types: [value], called: "TYPE")
    }
  }

  /// Adds an encoding; a value can't be in two, so the first counts.
  private mutating func add(encoding value: String, called name: String) {
    switch value.uppercased() {
    case "QUOTED-PRINTABLE":
      if encoding == .none { encoding = .quotedPrintable }
    case "BASE64", "B":
      guard encoding == .none else { break }
      encoding = .base64
      all.append(VCardParameter(name, "b"))
    case "7BIT", "8BIT": break
    default: all.append(VCardParameter(name, value))
    }
  }

  private mutating func add(value: String, called name: String) {
    switch value.uppercased() {
    case "INLINE": break
    case "URL": all.append(VCardParameter(name, "uri"))
    default: all.append(VCardParameter(name, value))
    }
  }

  /// Adds types to those that there are; a quoted list is a list, too.
  private mutating func add(types: [String], called name: String) {
    let types = types.flatMap { type in
      type.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    if let first = all.firstIndex(where: { $0.isNamed("TYPE") }) {
      all[first].values += types
    } else {
      all.append(VCardParameter(name, types))
    }
  }

  /// A parameter's value without its encoding, which 3.0 lacks, and without what no value may hold.
  private func meant(_ value: String) -> String {
    let value = escaped(value, as: .parameter)
    return version == .v4 ? caretDecoded(value) : value
  }
}
