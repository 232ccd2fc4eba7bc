import ArgumentParser
import HearthDomain

struct ContactTag: HearthCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Put tags on a contact, or take them off.",
    discussion: "hearth contact tag dana fintech remote")

  @Argument(help: "Whom to tag.")
  var contact: String

  @Argument(help: "The tags.")
  var tags: [String]

  @Flag(help: "Take the tags off.")
  var remove = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    for tag in tags { try ContactFields.checkTag(tag) }
  }

  func run(in context: CommandContext) throws {
    try context.edit(
      contact, by: "contact tag", saying: remove ? "Untagged" : "Tagged", global, output
    ) { details, _ in
      let named = Set(tags.map { $0.trimmed.lowercased() })
      details.tags =
        remove
        ? details.tags.filter { !named.contains($0.lowercased()) } : details.tags.addingTags(tags)
    }
  }
}
