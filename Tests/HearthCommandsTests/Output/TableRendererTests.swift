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

  @Test func datesStayWholeAndWhatDoesNotFitIsLeftOut() throws {
    let rows = [["2026-05-03 14:05", "2026-05-04 09:30", "1"]]

    #expect(listing(rows).rendered(.table, width: 30) == "NAME  …\n2026-05-03 14:05\n")
    #expect(listing(rows).rendered(.table, width: 39).contains("2026-05-04 09:30  1"))
    #expect(listing(rows).rendered(.table, width: 10) == "NAME  …\n2026-0…\n")
  }

  @Test func whatIsOfNoUseInPartIsNeverCut() {
    let command = "hearth log email 12 --purpose reply"
    let table = Listing(
      columns: [Column("who", "WHO"), .whole("next", "NEXT")],
      rows: [[.text("Desmond Featherstonehaugh"), .text(command)]])

    #expect(table.rendered(.table, width: 50).hasSuffix("\nDesmond Feat…  \(command)\n"))
    #expect(
      table.rendered(.table, width: 40)
        == "WHO  …\nDesmond Featherstonehaugh\n")
  }

  @Test(
    "No line is wider than the terminal, whatever the text",
    arguments: [1, 12, 40, 80, 100, 120], ["x", "字", "e\u{301}", "👩‍👩‍👧‍👦", "🇮🇪", "word "])
  func everyLineFits(width: Int, piece: String) {
    let columns = (0..<12).map { Column("c\($0)", "COLUMN \($0)", $0 % 3 == 0 ? .right : .left) }
    let rows = [0, 1, 9, 30].map { count in
      columns.map { column in
        Cell.text(column.alignment == .right ? "12" : String(repeating: piece, count: count))
      }
    }
    let listing = Listing(columns: columns, rows: rows)
    for line in listing.rendered(.table, width: width).split(separator: "\n") {
      #expect(String(line).displayWidth <= max(width, 4), "\(line)")
    }
    #expect(listing.rendered(.csv, width: width) == listing.rendered(.csv))
    #expect(listing.rendered(.json, width: width) == listing.rendered(.json))
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
