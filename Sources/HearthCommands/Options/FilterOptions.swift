import ArgumentParser
import HearthDomain

/// Which contacts a list is of.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only contacts in this role; may be repeated.", valueName: "role"))
  var role: [Contact.Role] = []

  @Option(help: ArgumentHelp("Only contacts with this tag; may be repeated.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("Only contacts who are at this organization now.", valueName: "name"))
  var org: String?

  /// Whether every contact is meant.
  var isEmpty: Bool { role.isEmpty && tag.isEmpty && org == nil }

  var query: ContactQuery {
    ContactQuery(roles: Set(role), tags: Set(tag), organization: org)
  }
}
