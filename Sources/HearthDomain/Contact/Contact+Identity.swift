extension Contact.Details {
  /// Who a contact is where no source's id tells: a digest of the name, the organization, the first
  /// e-mail address and the LinkedIn profile in lower case.
  public var identityDigest: String {
    var digest = StableDigest()
    let parts = [
      displayName, affiliations.first?.organization, emails.first?.address, linkedInURL,
    ]
    for part in parts { digest.add((part ?? "").lowercased().utf8) }
    return digest.hex
  }

  /// The address of the first LinkedIn profile.
  var linkedInURL: String? {
    links.first { $0.kind == .linkedin }?.url
  }
}
