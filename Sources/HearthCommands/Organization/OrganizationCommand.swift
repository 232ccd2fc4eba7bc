import ArgumentParser
import HearthDomain

struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "org", abstract: "Add, list, show and change organizations.",
    subcommands: [
      OrganizationAdd.self, OrganizationList.self, OrganizationShow.self, OrganizationEdit.self,
      OrganizationDelete.self,
    ],
    aliases: ["organization"])
}
