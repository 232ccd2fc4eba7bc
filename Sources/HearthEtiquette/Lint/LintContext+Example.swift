import HearthDomain

extension LintContext {
  /// The record that the examples of the rules are read against.
  package static let example = LintContext(
    recipient: Person(name: "Dana Doe"),
    others: [Person(name: "Robin Roe"), Person(name: "José Núñez"), Person(name: "Alex Poe")],
    organizations: ["Globex", "Acme Staffing"],
    roleTitle: "Platform engineer",
    roleSkills: ["Swift", "PostgreSQL", "Kubernetes"],
    achievements: [
      Achievement.Details(
        title: "Payments migration", aliases: ["Phoenix"], skills: ["PostgreSQL"]),
      Achievement.Details(title: "Atlas search", aliases: ["Atlas"], skills: ["Swift"]),
      Achievement.Details(title: "Night watch", skills: ["Kubernetes", "on-call"]),
    ],
    debrief: "They will move 40 services to Kubernetes and worry about an outage on the way.",
    earlierNotes: [
      Note(
        recipient: Person(name: "Robin Roe"),
        text: """
          Hi Robin,

          Thank you for showing me how your team rehearses an outage. It is close to my work on \
          Kubernetes, and I would enjoy doing it with you.
          """)
    ],
    told: [Told(person: Person(name: "Dana Doe"), key: .notice, value: "3m")])
}
