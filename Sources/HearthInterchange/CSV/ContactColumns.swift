import HearthDomain

/// The columns of a contact's addresses, numbers, pages and tags, sorted out once for all rows.
struct ContactColumns {
  private let emailColumns: [ListColumn]
  private let phoneColumns: [ListColumn]
  private let addressColumns: [AddressColumns]
  private let linkColumns: [(field: ContactField, column: ListColumn)]

  init(_ map: HeaderMap<ContactField>) {
    emailColumns = ListColumn.columns(of: .email, labels: .emailLabel, in: map)
    phoneColumns = ListColumn.columns(of: .phone, labels: .phoneLabel, in: map)
    addressColumns = AddressColumns.all(in: map)
    linkColumns = [ContactField.linkedin, .github, .website, .link].flatMap { field in
      ListColumn.columns(of: field, in: map).map { (field, $0) }
    }
  }

  /// The e-mail addresses, each once.
  func emails(in cells: CSVCells<ContactField>) -> [EmailAddress] {
    var emails: [EmailAddress] = []
    for column in emailColumns {
      for entry in column.entries(in: cells)
      where !emails.contains(where: { $0.address == entry.value }) {
        emails.append(EmailAddress(entry.value, label: entry.label))
      }
    }
    return emails
  }

  func phones(in cells: CSVCells<ContactField>) -> [PhoneNumber] {
    phoneColumns.flatMap { $0.entries(in: cells) }.map { PhoneNumber($0.value, label: $0.label) }
  }

  func addresses(in cells: CSVCells<ContactField>) -> [PostalAddress] {
    addressColumns.flatMap { $0.addresses(in: cells) }
  }

  func links(in cells: CSVCells<ContactField>) -> [Link] {
    linkColumns.flatMap { field, column in
      column.entries(in: cells).map { Self.link($0.value, field) }
    }
  }

  private static func link(_ text: String, _ field: ContactField) -> Link {
    switch field {
    case .linkedin:
      text.contains("/") ? Link(kind: .linkedin, url: text) : Link.linkedIn(handle: text)
    case .github: Link(kind: .github, url: text)
    // LinkedIn and Google have one kind of column for every page: the address tells.
    case .website: Link(kind: Link.kind(ofPage: text), url: text)
    default: Link(kind: .other, url: text)
    }
  }

  /// The tags, in alphabetical order, each once.
  func tags(in cells: CSVCells<ContactField>) -> [String] {
    let text = cells.text(.tags)
    if text.isEmpty { return [] }
    // Only the strongest separator that occurs is one, so that the others may be in a tag.
    let separator = [":::", ";", ","].first { text.contains($0) } ?? ","
    let tags = text.split(separator: separator).map { tag in
      // Google marks the groups that it made itself.
      tag.trimmed.hasPrefix("* ") ? String(tag.trimmed.dropFirst(2)) : tag.trimmed
    }
    return Set(tags.filter { !$0.isEmpty && $0 != "myContacts" }).sorted()
  }
}

/// The columns of one postal address, or of several that share their cells.
private struct AddressColumns {
  private static let fields: [ContactField] = [.street, .city, .region, .postalCode, .country]

  /// A column, if there is one, for each of ``fields``.
  private let parts: [Int?]
  private let labelIndex: Int?
  private let impliedLabel: String?

  /// One for each number and label that the headers tell.
  static func all(in map: HeaderMap<ContactField>) -> [AddressColumns] {
    var slots: [HeaderName.Slot] = []
    for slot in fields.flatMap({ map.columns(of: $0) }).map(\.name.slot)
    // Outlook's `Business Street 2` is a second line of one address, not a second address.
    where !slots.contains(slot) && (slot.label == nil || slot.number == 1) {
      slots.append(slot)
    }
    return slots.map { AddressColumns($0, in: map) }
  }

  private init(_ slot: HeaderName.Slot, in map: HeaderMap<ContactField>) {
    func index(of field: ContactField) -> Int? {
      map.columns(of: field).first { $0.name.slot == slot }?.index
    }
    parts = Self.fields.map(index)
    labelIndex = index(of: .addressLabel)
    impliedLabel = slot.label
  }

  func addresses(in cells: CSVCells<ContactField>) -> [PostalAddress] {
    let lists = parts.map { $0.map { cells.list(at: $0) } ?? [] }
    let count = lists.map(\.count).max() ?? 0
    if count == 0 { return [] }
    let labels = labelIndex.map { cells.list(at: $0) } ?? []
    return (0..<count).compactMap { position in
      let parts = lists.map { position < $0.count ? $0[position] : "" }
      guard parts.contains(where: { !$0.isEmpty }) else { return nil }
      let label = position < labels.count ? ListColumn.label(labels[position]) : nil
      return PostalAddress(
        street: parts[0], locality: parts[1], region: parts[2], postalCode: parts[3],
        country: parts[4], label: label ?? impliedLabel)
    }
  }
}
