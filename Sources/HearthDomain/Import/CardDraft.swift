/// One contact as a vCard gave it.
///
/// A class: it holds so many texts that a copy would cost as much as looking the contact up.
public final class CardDraft: Sendable {
  /// The card's place in its file, from 1.
  public let number: Int
  /// The line of the file it began on, from 1.
  public let line: Int
  /// The card's `UID`, as written.
  public let uid: String?
  /// What the card says, as far as a store keeps it; what it lacks is empty and never blanks what is
  /// stored.
  public let details: Contact.Details
  /// The card itself, as it stood in the file; written anew if only ``charset`` tells what that means.
  public let source: CardSource
  /// The encoding in which the card was read, if neither it nor its bytes tell.
  public let charset: String?
  /// The file's name inside the folder that is taken in; `nil` if none is.
  public let file: String?
  /// Tells the card from every other, now and in later imports.
  ///
  /// That is its `UID`; or else who it is about, if an e-mail address or a LinkedIn profile tells; or
  /// else all it says, because a name alone tells nobody from another.
  public let key: String
  /// What the contact is known by, as numbers are dialled where the owner is.
  public let identifiers: ContactIdentifiers

  /// A card's contact; `plan` says how phone numbers are read that don't begin with a country's code.
  public init(
    number: Int, line: Int, uid: String?, details: Contact.Details, source: CardSource,
    charset: String? = nil, file: String? = nil, plan: NumberingPlan? = nil
  ) {
    self.number = number
    self.line = line
    self.uid = uid
    self.details = details.storable
    self.source = source
    self.charset = charset
    self.file = file
    key = Self.key(uid: uid, details, source)
    identifiers = ContactIdentifiers(self.details, plan)
  }

  private static func key(uid: String?, _ details: Contact.Details, _ source: CardSource) -> String
  {
    if let uid = uid.map(normalized(uid:)), !uid.isEmpty { return uid }
    return details.emails.isEmpty && details.linkedInURL == nil
      ? source.digest : details.identityDigest
  }

  /// A `UID` as it is compared: in lower case, without white space around it and without `urn:uuid:`.
  public static func normalized(uid: String) -> String {
    let text = uid.trimmed.lowercased()
    let prefix = "urn:uuid:"
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }
}

extension CardSource {
  /// Tells the card from every other that differs in so much as a byte.
  public var digest: String {
    var digest = StableDigest()
    digest.add(text.utf8)
    return digest.hex
  }
}
