import HearthDomain

extension Session {
  /// What there is to say of a right to represent, on one line.
  func words(for right: Representation) -> String {
    let details = right.details
    var parts = [details.agency]
    if details.revokedAt == details.grantedAt {
      parts.append("never granted")
    } else {
      parts.append("granted \(details.grantedAt.formatted(in: timeZone))")
      if let expiry = details.expiresAt {
        // It holds up to that instant, so the day before is the last.
        let last = Day(of: expiry.adding(seconds: -1), in: timeZone)
        parts.append("\(expiry <= context.now ? "expired" : "expires") \(last)")
      }
      if let revoked = details.revokedAt {
        parts.append("revoked \(revoked.formatted(in: timeZone))")
      }
    }
    if !details.evidence.isEmpty { parts.append(details.evidence) }
    return parts.joined(separator: ", ")
  }

  func record(of right: Representation) -> JSONValue {
    let details = right.details
    return .object([
      "uid": .string(right.uid.rawValue), "opportunity": .optional(details.opportunity?.rawValue),
      "agency": .string(details.agency), "client": .optional(details.client),
      "role": .string(details.role), "granted_at": cell(details.grantedAt).value,
      "expires_at": cell(details.expiresAt).value, "revoked_at": cell(details.revokedAt).value,
      "live": .bool(right.isLive(asOf: context.now)), "evidence": .string(details.evidence),
      "breach": .optional(details.breach),
    ])
  }
}
