import HearthDomain

extension Session {
  func record(of move: StageMove) -> JSONValue {
    .object([
      "from": .optional(move.from?.rawValue), "to": .string(move.to.rawValue),
      "at": cell(move.at).value, "note": .string(move.note),
    ])
  }
}
