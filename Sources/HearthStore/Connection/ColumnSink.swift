/// Takes the columns of a row one by one, always in the same order.
protocol ColumnSink {
  mutating func set(_ column: String, to text: String?)
  mutating func set(_ column: String, to number: Int64?)
}

extension [(column: String, value: ColumnValue)]: ColumnSink {
  mutating func set(_ column: String, to text: String?) {
    append((column, .text(text)))
  }

  mutating func set(_ column: String, to number: Int64?) {
    append((column, .int(number)))
  }
}
