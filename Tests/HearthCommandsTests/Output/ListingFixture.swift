@testable import HearthCommands

extension Listing {
  /// Three columns: an id, a name and a number; and one that only JSON has.
  static func people(_ rows: [(id: Int, name: String, score: Double)]) -> Listing {
    Listing(
      columns: [
        Column("id", "ID", .right), Column("name", "Name"), Column("score", "SCORE", .right),
        Column("uid"), .json("parts"),
      ],
      rows: rows.map {
        [
          .int($0.id), .text($0.name), .number($0.score), .text("uid-\($0.id)"),
          .json(["name": .string($0.name)]),
        ]
      })
  }

  /// One row with one cell of text.
  static func single(_ text: String) -> Listing {
    Listing(columns: [Column("text", "TEXT")], rows: [[.text(text)]], idKey: "text")
  }

  func rendered(_ format: OutputFormat, width: Int? = nil, hasColor: Bool = false) -> String {
    let renderer = ListingRenderer(format: format, width: width, hasColor: hasColor)
    return String(decoding: renderer.bytes(of: self), as: UTF8.self)
  }
}
