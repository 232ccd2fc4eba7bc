/// A card as it was last written to a folder, or read from one.
public struct FolderCard: Hashable, Sendable {
  /// The file's name inside the folder.
  public let file: String
  /// The card's ``CardDraft/key``.
  public let key: String
  public let contactUID: UID
  public let source: CardSource
  /// The encoding in which it was read, if neither the card nor its bytes tell; ``source`` is in UTF-8 then.
  public let charset: String?
  /// Whether nobody but Hearth has ever written the file.
  public let isOurs: Bool

  public init(
    file: String, key: String, contactUID: UID, source: CardSource, charset: String? = nil,
    isOurs: Bool = false
  ) {
    self.file = file
    self.key = key
    self.contactUID = contactUID
    self.source = source
    self.charset = charset
    self.isOurs = isOurs
  }
}
