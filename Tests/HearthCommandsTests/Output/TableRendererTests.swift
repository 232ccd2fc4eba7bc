import Testing

@testable import HearthCommands

@Suite struct TableRendererTests {
  private func listing(_ rows: [[String]]) -> Listing {
    Listing(
      columns: [Column("name", "NAME"), Column("org", "ORGANIZATION"), Column("n", "N", .right)],
      rows: rows.map { $0.map { Cell.text($0) } })
  }

  @Test func columnsLineUpWithWideText() {
    let rows = [
      ["佐藤 花子", "こだま人材", "7"], ["Zoe\u{308} 👩‍👩‍👧‍👦", "Acme", "120"], ["🇮🇪 Aoife", "", "3"],
    ]

    #expect(
      listing(rows).rendered(.table) == """
        NAME       ORGANIZATION    N
        佐藤 花子  こだま人材      7
        Zoe\u{308} 👩‍👩‍👧‍👦     Acme          120
        🇮🇪 Aoife                   3

        """)
  }

  @Test func linesDoNotEndInSpaces() {
    let table = Listing(
      columns: [Column("a", "A"), Column("b", "B"), Column("c", "C")],
      rows: [[.text("x"), .text(""), .text("")], [.text("long"), .text("b"), .text("c")]])

    #expect(table.rendered(.table) == "A     B  C\nx\nlong  b  c\n")
  }

  @Test func widestTextIsCutToFitTheTerminal() {
    let rows = [["Dana Roe", String(repeating: "Consultants ", count: 5), "12"]]
    let table = listing(rows).rendered(.table, width: 40)

    #expect(
      table == """
        NAME      ORGANIZATION                 N
        Dana Roe  Consultants Consultants C…  12

        """)
    #expect(listing(rows).rendered(.table).contains("Consultants Consultants Consultants"))
  }

  @Test func severalWideColumnsShareTheRoom() {
    let wide = String(repeating: "字", count: 60)
    let cut = String(repeating: "字", count: 13) + "…"
    let table = listing([[wide, wide, "1"]]).rendered(.table, width: 61)

    // Each has 28 columns; half a character's room is left.
    #expect(table.hasSuffix("\n\(cut)   \(cut)   1\n"))
  }

  @Test func narrowColumnsAreNeverCut() {
    let table = listing([["2026-05-03 14:05", "2026-05-04 09:30", "1"]]).rendered(.table, width: 10)

    #expect(table.contains("2026-05-03 14:05  2026-05-04 09:30  1"))
  }

  @Test func colourIsOnlyThereWhenAskedFor() {
    let table = Listing(
      columns: [Column("band", "BAND"), Column("name", "NAME")],
      rows: [[.text("cold").styled(.blue), .text("Rae")]])

    #expect(table.rendered(.table) == "BAND  NAME\ncold  Rae\n")
    #expect(
      table.rendered(.table, hasColor: true)
        == "\u{1B}[1mBAND\u{1B}[0m  \u{1B}[1mNAME\u{1B}[0m\n\u{1B}[34mcold\u{1B}[0m  Rae\n")
  }
}
