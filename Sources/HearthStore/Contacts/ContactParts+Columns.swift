import HearthDomain

// The columns of what belongs to a contact. The first names the row: one that is wanted again is known by
// it.

extension EmailAddress {
  func write(to row: inout some ColumnSink) {
    row.set("address", to: address)
    row.set("label", to: label)
  }
}

extension PhoneNumber {
  func write(to row: inout some ColumnSink) {
    row.set("number", to: number)
    row.set("label", to: label)
  }
}

extension PostalAddress {
  func write(to row: inout some ColumnSink) {
    row.set("street", to: street)
    row.set("locality", to: locality)
    row.set("region", to: region)
    row.set("postalCode", to: postalCode)
    row.set("country", to: country)
    row.set("label", to: label)
  }
}

extension Link {
  func write(to row: inout some ColumnSink) {
    row.set("url", to: url)
    row.set("kind", to: kind.rawValue)
    row.set("handle", to: uniqueHandle)
  }
}

extension Affiliation {
  func write(to row: inout some ColumnSink, organizationID: Int64) {
    row.set("organizationId", to: organizationID)
    row.set("department", to: department)
    row.set("title", to: title)
    row.set("startedOn", to: startedOn.map { Int64($0.number) })
    row.set("endedOn", to: endedOn.map { Int64($0.number) })
  }
}
