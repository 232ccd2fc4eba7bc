import Foundation
import HearthDomain
import HearthEtiquette
import HearthInterchange

extension Session {
  /// A draft as a message from the owner.
  ///
  /// - Throws: ``HearthError/badData(_:)`` if either has no address, or one that no header can have.
  func mail(_ draft: Draft, to reader: ContactSummary) throws -> OutgoingMail {
    let identity = try store.identity()
    guard let address = identity.emails.first else {
      throw HearthError.badData(
        "A message needs an address to come from: say yours with 'hearth me identity --email'.")
    }
    let recipient = try self.address(of: reader)
    for address in [address, recipient] where !address.hasASCIIMailbox {
      throw HearthError.badData(
        "A message can't be addressed with '\(address)', which is not ASCII before the '@': take "
          + "'--mailto', or another address.")
    }
    return OutgoingMail(
      from: .init(name: identity.name, address: address),
      to: [.init(name: reader.displayName, address: recipient)],
      subject: draft.subject ?? "", body: draft.body, date: context.now,
      secondsFromUTC: timeZone.secondsFromGMT(
        for: Date(timeIntervalSince1970: Double(context.now.unixSeconds))))
  }

  func mailtoURL(_ draft: Draft, to reader: ContactSummary) throws -> MailtoURL {
    MailtoURL(to: try address(of: reader), subject: draft.subject, body: draft.body)
  }

  private func address(of reader: ContactSummary) throws -> String {
    guard let address = reader.email else {
      throw HearthError.badData(
        "\(reader.displayName) has no e-mail address. Add one with 'hearth contact edit "
          + "\(reader.id) --email'.")
    }
    return address
  }
}

extension String {
  fileprivate var hasASCIIMailbox: Bool {
    prefix { $0 != "@" }.utf8.allSatisfy { $0 < 0x80 }
  }
}
