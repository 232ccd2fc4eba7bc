import HearthDomain
import VCard

/// A value of which a contact has several, each a property of a card.
protocol CardListValue: Hashable {
  /// What tells the value from others, whatever it is labelled.
  var key: String { get }
  /// What only one contact can have; `nil` if several can have the value.
  var uniqueKey: String? { get }
  /// What the value is for; only one for the same may take its place.
  var label: String? { get }

  /// Adds the value to a card that is put together.
  func append(to card: inout CardBuilder, isPreferred: Bool)
  /// Puts the value in place of `old` in a property.
  func write(to property: inout VCardProperty, insteadOf old: Self)
  /// How labels are said; `nil` if the value has none.
  static func types(in dialect: CardDialect) -> AddressTypes?
  static var part: CardPart { get }
  /// Whether one value is marked as preferred to the others.
  static var hasPreference: Bool { get }
}

extension CardListValue {
  var uniqueKey: String? { nil }
}

extension EmailAddress: CardListValue {
  static let part = CardPart.email
  static let hasPreference = true

  var key: String { address.lowercased() }
  var uniqueKey: String? { address }

  func append(to card: inout CardBuilder, isPreferred: Bool) {
    card.append(self, isPreferred: isPreferred)
  }

  func write(to property: inout VCardProperty, insteadOf old: EmailAddress) {
    guard address != old.address else { return }
    property.removeParameters("VALUE")
    property.setValue(.text(address))
  }

  static func types(in dialect: CardDialect) -> AddressTypes? { dialect.emails }
}

extension PhoneNumber: CardListValue {
  static let part = CardPart.phone
  static let hasPreference = true

  var key: String { number }

  func append(to card: inout CardBuilder, isPreferred: Bool) {
    card.append(self, isPreferred: isPreferred)
  }

  func write(to property: inout VCardProperty, insteadOf old: PhoneNumber) {
    guard number != old.number else { return }
    property.removeParameters("VALUE")
    property.setValue(.text(number))
  }

  static func types(in dialect: CardDialect) -> AddressTypes? { dialect.phones }
}

extension PostalAddress: CardListValue {
  static let part = CardPart.postalAddress
  static let hasPreference = false

  var key: String { components.joined(separator: "\u{0}") }

  func append(to card: inout CardBuilder, isPreferred: Bool) {
    card.append(self)
  }

  /// What stands in the box and the extended address stays there unless the street changed, in which it
  /// was read.
  func write(to property: inout VCardProperty, insteadOf old: PostalAddress) {
    guard key != old.key else { return }
    var parts = Array(property.components.prefix(7))
    parts += Array(repeating: "", count: 7 - parts.count)
    let isStreetTheSame = street == old.street && parts[..<3].contains { !$0.isEmpty }
    let first = isStreetTheSame ? 3 : 0
    parts.replaceSubrange(first..., with: components[first...])
    // They say the old address in other words.
    property.removeParameters("LABEL", "GEO", "TZ")
    property.setValue(.components(parts))
  }

  static func types(in dialect: CardDialect) -> AddressTypes? { dialect.postalAddresses }
}

extension Link: CardListValue {
  static let part = CardPart.link
  static let hasPreference = false

  var uniqueKey: String? { uniqueHandle }
  /// Pages of one kind take each other's place.
  var label: String? { kind.rawValue }

  func append(to card: inout CardBuilder, isPreferred: Bool) {
    card.append(self)
  }

  func write(to property: inout VCardProperty, insteadOf old: Link) {
    guard url != old.url else { return }
    property.removeParameters("VALUE")
    property.setValue(.uri(url))
    // 4.0 has the name of RFC 9554, 3.0 that of Apple.
    let place = property.parameters.firstIndex {
      ["USERNAME", "X-USER"].contains($0.name.uppercased())
    }
    guard let place else { return }
    if let handle = linkedInHandle {
      property.parameters[place].values = [handle]
    } else {
      property.parameters.remove(at: place)
    }
  }

  static func types(in dialect: CardDialect) -> AddressTypes? { nil }
}
