import HearthDomain

extension Session {
  /// What there is to say of a submission, on one line.
  func words(for submission: Submission) -> String {
    let details = submission.details
    let by = details.agency.map { "by \($0)" } ?? "by yourself"
    let cv = details.cvVersion.map { ", CV \($0)" } ?? ""
    return "\(details.submittedAt.formatted(in: timeZone)) \(by)\(cv)"
  }

  func record(of submission: Submission) -> JSONValue {
    let details = submission.details
    return .object([
      "uid": .string(submission.uid.rawValue),
      "opportunity": .optional(details.opportunity.rawValue),
      "agency": .optional(details.agency), "recruiter_id": .optional(details.recruiter?.rawValue),
      "submitted_at": cell(details.submittedAt).value, "cv": .optional(details.cvVersion),
      "note": .string(details.note),
    ])
  }
}
