/// The shapes in which a result is printed.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Aligned columns, for people.
  case table
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  case csv
  case tsv
  /// What names a row, one a line: to be handed to another command.
  case ids
}
