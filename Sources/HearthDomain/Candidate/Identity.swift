/// Who the owner is: the name, the addresses and the profile that are the candidate's own.
public struct Identity: Hashable, Sendable {
  public var name: String?
  /// The preferred one first.
  public var emails: [String]
  /// The part of the LinkedIn profile's URL that names its owner.
  public var linkedIn: String?

  public init(name: String? = nil, emails: [String] = [], linkedIn: String? = nil) {
    self.name = name
    self.emails = emails
    self.linkedIn = linkedIn
  }

  /// Whether an address is one of the owner's, whatever its case.
  public func owns(_ address: String) -> Bool {
    emails.contains { $0.lowercased() == address.lowercased() }
  }
}

extension SettingRepository {
  /// Who the owner is, as far as it was said.
  public func identity() throws -> Identity {
    let emails = try setting(IdentityKey.emails.rawValue) ?? ""
    return Identity(
      name: try setting(IdentityKey.name.rawValue),
      emails: emails.split(separator: " ").map(String.init),
      linkedIn: try setting(IdentityKey.linkedIn.rawValue))
  }

  /// Keeps who the owner is.
  public func set(_ identity: Identity, by origin: ChangeOrigin) throws {
    let old = try self.identity()
    var values: [String: String?] = [:]
    if identity.name != old.name { values[IdentityKey.name.rawValue] = identity.name }
    if identity.emails != old.emails {
      // An address holds no space, so that one parts them.
      let emails = identity.emails.joined(separator: " ")
      values[IdentityKey.emails.rawValue] = emails.isEmpty ? .some(nil) : emails
    }
    if identity.linkedIn != old.linkedIn {
      values[IdentityKey.linkedIn.rawValue] = identity.linkedIn
    }
    guard !values.isEmpty else { return }
    try set(values, by: origin)
  }
}

/// The settings that an identity is kept in.
private enum IdentityKey: String {
  case name = "me.name"
  case emails = "me.emails"
  case linkedIn = "me.linkedin"
}
