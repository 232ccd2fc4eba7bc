import ArgumentParser
import HearthDomain

/// What may be said of an interview besides its time.
struct InterviewFields: ParsableArguments {
  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("Somebody on the panel; may be repeated.", valueName: "contact"))
  var panel: [String] = []

  @Flag(help: "Add people on the panel who are not known.")
  var create = false

  @Option(parsing: .unconditional, help: "Which round it is.")
  var round: Int?

  @Option(
    name: .customLong("how"),
    help: "One of \(Interview.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Interview.Format?

  @Option(
    name: [.customLong("place"), .customLong("url")],
    help: "An address, a number to call or the page of a video call.")
  var place: String?

  @Option(parsing: .unconditional, help: "Anything worth knowing.")
  var note: String?

  func validate() throws {
    if let round, !(1...99).contains(round) { throw ValidationError("'--round' must be 1 to 99.") }
  }

  func apply(to details: inout Interview.Details) {
    details.round = round ?? details.round
    details.format = format ?? details.format
    details.place = place.map(\.trimmed) ?? details.place
    details.note = note ?? details.note
  }
}
