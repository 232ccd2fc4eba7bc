import ContentLine

/// A property's head, as the tree holds it, and what it says of the value.
struct PropertyHead {
  enum Encoding {
    case none
    case quotedPrintable
    case base64
  }

  /// What the property is to the card.
  enum Role {
    case property
    /// `BEGIN`, `END` or `VERSION`, which the tree has no place for.
    case frame
    case agent
    /// A picture, a sound or a key.
    case media
    /// `GEO`
    case position
  }

  let group: String?
  let name: String
  private(set) var parameters: [VCardParameter] = []
  private(set) var encoding = Encoding.none
  private(set) var charset: String?
  let role: Role
  let syntax: ValueSyntax
  private let version: VCardVersion

  /// The head that `bytes` are, for a tree in the syntax of `version`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in version: VCardVersion, _ decoder: TextDecoder
  ) throws(ContentLineHead.Fault) {
    let head = try ContentLineHead(bytes)
    self.init(head, in: version)
    let text = String(validating: bytes, as: UTF8.self) ?? decoder.text(of: bytes, in: charset).text
    let printable = escaped(text, as: .verbatim)
    guard !printable.utf8.elementsEqual(bytes) else { return }
    try self.init(ContentLineHead(utf8: Array(printable.utf8)), in: version)
  }

  private init(_ head: ContentLineHead, in version: VCardVersion) {
    group = head.group
    name = head.name
    self.version = version
    let name = head.name.uppercased()
    syntax = ValueSyntax(of: name)
    switch name {
    case "BEGIN", "END", "VERSION": role = .frame
    case "AGENT": role = .agent
    case "PHOTO", "LOGO", "SOUND", "KEY": role = .media
    case "GEO": role = .position
    default: role = .property
    }
    for parameter in head.parameters { add(parameter) }
  }

  private mutating func add(_ parameter: ContentLineHead.Parameter) {
    let values = parameter.values.map(meant)
    guard let name = parameter.name else {
      for value in values { add(bare: value) }
      return
    }
    switch name.uppercased() {
    case "ENCODING": add(encoding: values[0], called: name)
    case "CHARSET": charset = values[0]
    case "TYPE": add(types: values, called: name)
    case "VALUE": add(value: values[0], called: name)
    default: parameters.append(VCardParameter(name, values))
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

  private mutating func add(encoding value: String, called name: String) {
    switch value.uppercased() {
    case "QUOTED-PRINTABLE": encoding = .quotedPrintable
    case "BASE64", "B":
      encoding = .base64
      parameters.append(VCardParameter(name, "b"))
    case "7BIT", "8BIT": break
    default: parameters.append(VCardParameter(name, value))
    }
  }

  private mutating func add(value: String, called name: String) {
    switch value.uppercased() {
    case "INLINE": break
    case "URL": parameters.append(VCardParameter(name, "uri"))
    default: parameters.append(VCardParameter(name, value))
    }
  }

  /// Adds types to those that there are; a quoted list is a list, too.
  private mutating func add(types: [String], called name: String) {
    let types = types.flatMap { type in
      type.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let first = parameters.firstIndex { $0.isNamed("TYPE") }
    if let first {
      parameters[first].values += types
    } else {
      parameters.append(VCardParameter(name, types))
    }
  }

  /// A parameter's value without its encoding, which 3.0 lacks, and without what no value may hold.
  private func meant(_ value: String) -> String {
    let value = escaped(value, as: .parameter)
    return version == .v4 ? caretDecoded(value) : value
  }
}
