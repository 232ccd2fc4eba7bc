import ArgumentParser
import HearthDomain

/// What may be said of an organization.
struct OrganizationFields: ParsableArguments {
  @Option(
    help: "One of \(Organization.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: Organization.Kind?

  @Option(help: "Its page.")
  var website: String?

  @Option(parsing: .unconditional, help: "Anything worth knowing.")
  var note: String?

  func apply(to details: inout Organization.Details) {
    details.kind = kind ?? details.kind
    details.website = website ?? details.website
    details.note = note ?? details.note
  }
}
