/// A parameter of a property, such as `TYPE=WORK,VOICE`.
public struct VCardParameter: Hashable, Sendable {
  /// Letters, digits and hyphens.
  public var name: String
  /// As they are meant: neither quoted nor encoded.
  public var values: [String]

  public init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }

  public init(_ name: String, _ value: String) {
    self.init(name, [value])
  }

  /// Whether this is the parameter called `name`, which is in upper case.
  func isNamed(_ name: String) -> Bool {
    self.name.isSame(as: name)
  }
}
