import ArgumentParser
import HearthDomain

extension PhoneNumber {
  /// Reads `label: number`, or a number alone.
  init(labelled text: String) {
    guard let colon = text.firstIndex(of: ":") else {
      self.init(text.trimmed)
      return
    }
    self.init(
      text[text.index(after: colon)...].trimmed, label: text[..<colon].trimmed.lowercased())
  }
}

extension EmailAddress {
  /// Reads `work:address`, `home:address`, or an address alone.
  ///
  /// No other word is a label: `mailto:` and the like are no part of an address either.
  init(labelled text: String) {
    let label = text.prefix { $0 != ":" }.trimmed.lowercased()
    guard ["work", "home"].contains(label), let colon = text.firstIndex(of: ":") else {
      self.init(text)
      return
    }
    self.init(text[text.index(after: colon)...].trimmed, label: label)
  }
}

extension PostalAddress {
  /// Reads `street; city; region; code; country`; parts at the end may be left out.
  ///
  /// - Throws: `ValidationError` if there is nothing in it, or more than the five parts.
  init(parts text: String) throws {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.contains(where: { !$0.isEmpty }) else {
      throw ValidationError("An address can't be blank.")
    }
    guard parts.count <= 5 else {
      throw ValidationError(
        "'\(excerpt(text))' has \(parts.count) parts: an address is "
          + "'street; city; region; code; country'.")
    }
    let padded = parts + Array(repeating: "", count: 5 - parts.count)
    self.init(
      street: padded[0], locality: padded[1], region: padded[2], postalCode: padded[3],
      country: padded[4], label: "work")
  }
}

extension Contact.Details {
  /// Adds an address, or gives one that is there already the label that was said.
  ///
  /// The first is the work address unless something else was said.
  mutating func add(_ email: EmailAddress) {
    let address = email.address.lowercased()
    if let index = emails.firstIndex(where: { $0.address.lowercased() == address }) {
      emails[index].label = email.label ?? emails[index].label
    } else {
      emails.append(
        EmailAddress(email.address, label: email.label ?? (emails.isEmpty ? "work" : nil)))
    }
  }
}
