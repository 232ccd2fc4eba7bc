/// A row number that remembers which entity it names.
public struct ID<Entity>: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension ID: CustomStringConvertible {
  public var description: String { String(rawValue) }
}

extension Contact { public typealias ID = HearthDomain.ID<Contact> }
extension Organization { public typealias ID = HearthDomain.ID<Organization> }
extension Touchpoint { public typealias ID = HearthDomain.ID<Touchpoint> }
extension ChangeGroup { public typealias ID = HearthDomain.ID<ChangeGroup> }
extension Opportunity { public typealias ID = HearthDomain.ID<Opportunity> }
extension Submission { public typealias ID = HearthDomain.ID<Submission> }
extension Representation { public typealias ID = HearthDomain.ID<Representation> }
extension Interview { public typealias ID = HearthDomain.ID<Interview> }
extension Commitment { public typealias ID = HearthDomain.ID<Commitment> }
extension CustomFollowUp { public typealias ID = HearthDomain.ID<CustomFollowUp> }
extension ShareItem { public typealias ID = HearthDomain.ID<ShareItem> }
extension Achievement { public typealias ID = HearthDomain.ID<Achievement> }
extension Fact.Version { public typealias ID = HearthDomain.ID<Fact.Version> }
