/// Who was touched, and by whom.
struct ContactKey: Hashable, Comparable {
  let owner: String
  let contact: String

  /// By owner, then by contact; shorter names first, so that numbers stand in the order of numbers.
  static func < (left: Self, right: Self) -> Bool {
    (left.owner.utf8.count, left.owner, left.contact.utf8.count, left.contact)
      < (right.owner.utf8.count, right.owner, right.contact.utf8.count, right.contact)
  }
}
