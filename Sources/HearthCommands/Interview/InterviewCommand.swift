import ArgumentParser

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Prepare for interviews, and keep what was said at their end.",
    subcommands: [
      InterviewAdd.self, InterviewList.self, InterviewShow.self, InterviewEdit.self,
      InterviewReschedule.self, InterviewCancel.self, InterviewDone.self, InterviewDelete.self,
    ])
}
