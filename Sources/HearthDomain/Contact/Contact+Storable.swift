extension Contact.Details {
  /// The details without values that no store keeps: blank ones, and a second of what a contact
  /// has but once.
  public var storable: Contact.Details {
    var details = self
    details.emails = emails.first(ofEach: \.address) { $0.address.lowercased() }
    details.phones = phones.filter { !$0.number.isEmpty }
    details.links = links.first(ofEach: \.url) { $0.identity }
    details.affiliations = affiliations.filter { !$0.organization.isEmpty }
    details.tags = tags.first(ofEach: \.self) { $0.lowercased() }
    return details
  }

  /// Whether an address or a page is among them.
  public func has(_ value: String) -> Bool {
    emails.contains { $0.address == value } || links.contains { $0.url == value }
  }
}

extension Array {
  /// The first element of each key, those aside whose text is empty.
  fileprivate func first(
    ofEach text: (Element) -> String, key: (Element) -> String
  ) -> [Element] {
    guard count > 1 else { return filter { !text($0).isEmpty } }
    var known: Set<String> = []
    return filter { !text($0).isEmpty && known.insert(key($0)).inserted }
  }
}
