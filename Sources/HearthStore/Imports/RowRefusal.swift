import HearthDomain

/// Why the store leaves a row of a file out.
struct RowRefusal: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// An id that stands in a file twice means neither row for certain; the first is taken.
  static func idTaken(_ key: String, by earlier: SeenRows.Row) -> RowRefusal {
    RowRefusal("has the id '\(key)', which line \(earlier.line) has with other content")
  }
}

extension Contact.Details {
  /// - Throws: ``RowRefusal`` if nobody could see the name in a list.
  func requireVisibleName() throws {
    guard displayName.hasVisibleCharacter else { throw RowRefusal("its name has nothing to see") }
  }
}
