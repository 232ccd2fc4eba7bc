import HearthDomain

extension Session {
  /// Writes contacts to one file or to standard output; `body` writes them and returns how many.
  func export(
    to destination: DestinationOptions, _ body: (inout BufferedOutput) throws -> Int
  ) throws {
    let count = try OutputFile.write(to: destination.output, in: context) { file in
      var buffer = BufferedOutput(file)
      let count = try body(&buffer)
      try buffer.flush()
      return count
    }
    if let path = destination.output, path != "-" {
      context.diagnose("Wrote \(counted(count, "contact", "contacts")) to \(inert(path))")
    }
  }
}
