import ArgumentParser
import HearthDomain

struct TouchpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "touchpoint", abstract: "List, show, edit and delete what was logged.",
    subcommands: [
      TouchpointList.self, TouchpointShow.self, TouchpointEdit.self, TouchpointDelete.self,
    ],
    aliases: ["tp"])
}
