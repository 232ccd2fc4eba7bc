/// A card as it was last written to a folder, or read from one.
public struct FolderCard: Hashable, Sendable {
  /// The file's name inside the folder.
  public let file: String
  /// The card's ``CardDraft/key``.
  public let key: String
  public let contactUID: UID
  public let source: CardSource

  public init(file: String, key: String, contactUID: UID, source: CardSource) {
    self.file = file
    self.key = key
    self.contactUID = contactUID
    self.source = source
  }
}
