import HearthDomain

/// Contacts looked for among rows that come by id: which of them are met, and which are not.
struct Expected {
  private var ahead: ArraySlice<Contact.ID>
  private var passed: [Contact.ID] = []

  init(_ contacts: [Contact.ID]) {
    ahead = contacts.sorted()[...]
  }

  /// Whether the contact of the next row is one of them; ids must come in order.
  mutating func meets(_ contactID: Int64) -> Bool {
    while let next = ahead.first, next.rawValue < contactID {
      passed.append(next)
      ahead.removeFirst()
    }
    guard ahead.first?.rawValue == contactID else { return false }
    ahead.removeFirst()
    return true
  }

  /// Those that no row came for so far.
  var unmet: [Contact.ID] { passed + ahead }
}
