import ContentLine

/// A property as a version writes it, its value still to come: a name and parameters.
///
/// - SeeAlso: RFC 6350, section 3.3.
public struct VCardProperty: Hashable, Sendable {
  let head: ContentLineHead
  private let version: VCardVersion

  /// A property whose `name` is letters, digits and hyphens.
  public init(_ name: String, parameters: [VCardParameter] = [], in version: VCardVersion) {
    self.init(head: ContentLineHead(name), version: version)
    for parameter in parameters { self = adding(parameter) }
  }

  /// The property with one more parameter.
  public func adding(_ parameter: VCardParameter) -> VCardProperty {
    let head = head.adding(
      parameter: parameter.name, values: parameter.values, caretEncoding: version == .v4)
    return VCardProperty(head: head, version: version)
  }

  private init(head: ContentLineHead, version: VCardVersion) {
    self.head = head
    self.version = version
  }
}
