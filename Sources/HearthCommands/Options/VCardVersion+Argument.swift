public import ArgumentParser
public import VCard

extension VCardVersion: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "3", "3.0": self = .v3
    case "4", "4.0": self = .v4
    default: return nil
    }
  }

  public var defaultValueDescription: String { self == .v3 ? "3.0" : "4.0" }
}
