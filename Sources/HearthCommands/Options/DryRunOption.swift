import ArgumentParser

/// Lets a command say what it would do, and do nothing.
struct DryRunOption: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Only say what would be done.")
  var isSet = false

  /// The word for what was done, or would be.
  func verb(_ done: String, _ wouldDo: String) -> String {
    isSet ? wouldDo : done
  }
}
