import ArgumentParser
import HearthDomain
import HearthInterchange
import VCard

extension CommandContext {
  /// Writes the chosen contacts one by one, each as `append` puts it.
  func export(
    _ choice: ContactChoice, to destination: DestinationOptions, _ global: GlobalOptions,
    header: (inout [UInt8]) -> Void = { _ in }, _ append: (Contact, inout [UInt8]) -> Void
  ) throws {
    try withSession(global) { session in
      let query = try choice.query(in: session)
      var count = 0
      try OutputFile.write(to: destination.output, in: self) { file in
        var buffer = BufferedOutput(file)
        header(&buffer.bytes)
        try session.store.forEachContact(matching: query) { contact in
          guard choice.includes(contact) else { return }
          append(contact, &buffer.bytes)
          count += 1
          try buffer.drain()
        }
        try buffer.flush()
      }
      if let path = destination.output, path != "-" {
        diagnose("Wrote \(counted(count, "contact", "contacts")) to \(inert(path))")
      }
    }
  }
}
