public import HearthDomain

/// What is on record about a draft's reader, the role and the owner.
///
/// Everything may be left empty; a rule that lacks its facts stays silent.
public struct LintContext: Hashable, Sendable {
  public var recipient: Person?
  /// The panel, the recruiter, the owner: whoever may be named besides the recipient.
  public var others: [Person]
  /// The client, the agency, and what else they are called.
  public var organizations: [String]
  public var roleTitle: String
  public var roleSkills: [String]
  public var achievements: [Achievement.Details]
  /// What was noted of the interview.
  public var debrief: String
  /// What of the interview is worth coming back to, in a few words each.
  public var debriefKeywords: [String]
  /// Notes sent before that this one must not repeat.
  public var earlierNotes: [Note]
  /// What the reader, and others for the same client, were told last of the owner's facts.
  public var told: [Told]

  public init(
    recipient: Person? = nil, others: [Person] = [], organizations: [String] = [],
    roleTitle: String = "", roleSkills: [String] = [], achievements: [Achievement.Details] = [],
    debrief: String = "", debriefKeywords: [String] = [], earlierNotes: [Note] = [],
    told: [Told] = []
  ) {
    self.recipient = recipient
    self.others = others
    self.organizations = organizations
    self.roleTitle = roleTitle
    self.roleSkills = roleSkills
    self.achievements = achievements
    self.debrief = debrief
    self.debriefKeywords = debriefKeywords
    self.earlierNotes = earlierNotes
    self.told = told
  }

  /// Somebody who may be named in a draft.
  public struct Person: Hashable, Sendable {
    /// The full name, as it is to be spelt.
    public var name: String
    /// What else the person goes by.
    public var nicknames: [String]

    public init(name: String, nicknames: [String] = []) {
      self.name = name
      self.nicknames = nicknames
    }
  }

  /// A fact of the owner's, as somebody was told it last.
  public struct Told: Hashable, Sendable {
    public var person: Person
    public var key: Fact.Key
    public var value: String
    /// What else the fact is or was.
    public var otherValues: [String]

    public init(person: Person, key: Fact.Key, value: String, otherValues: [String] = []) {
      self.person = person
      self.key = key
      self.value = value
      self.otherValues = otherValues
    }
  }

  /// A note that was sent to somebody.
  public struct Note: Hashable, Sendable {
    public var recipient: Person
    public var text: String

    public init(recipient: Person, text: String) {
      self.recipient = recipient
      self.text = text
    }
  }
}
