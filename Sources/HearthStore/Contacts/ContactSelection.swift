import GRDB
import HearthDomain

/// A ``ContactQuery`` as a condition on the `contact` table; every value is bound.
struct ContactSelection {
  private var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  /// The condition, `1` for any contact.
  var condition: String {
    conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }

  init(_ query: ContactQuery) {
    if let ids = query.ids {
      // One text for all: there may be more ids than SQLite takes parameters.
      let list = ids.map(\.description).joined(separator: ",")
      add("contact.id IN (SELECT value FROM json_each(?))", ["[\(list)]"])
    }
    if let name = query.name {
      add("displayName = ? COLLATE NOCASE", [name])
    }
    if let text = query.nameContains {
      add(contains("displayName"), [text])
    }
    if !query.roles.isEmpty {
      addList("role", query.roles.map(\.rawValue).sorted())
    }
    if !query.tags.isEmpty {
      let tags = query.tags.sorted()
      add(
        """
        EXISTS (SELECT 1 FROM contactTag JOIN tag ON tag.id = tagId
                WHERE contactId = contact.id AND name IN (\(placeholders(tags.count))))
        """, StatementArguments(tags))
    }
    if let organization = query.organization {
      add(
        """
        EXISTS (SELECT 1 FROM affiliation JOIN organization ON organization.id = organizationId
                WHERE contactId = contact.id AND endedOn IS NULL AND name = ?)
        """, [organization])
    }
    if let status = query.status {
      add("status = ?", [status.rawValue])
    }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }

  private mutating func addList(_ column: String, _ values: [String]) {
    add("\(column) IN (\(placeholders(values.count)))", StatementArguments(values))
  }

  private func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}

/// The condition that a column contains the text bound to it, whatever the case of ASCII letters.
///
/// SQLite limits the length of a LIKE pattern, but not of what is looked for so.
func contains(_ column: String) -> String {
  "instr(lower(\(column)), lower(?)) > 0"
}
