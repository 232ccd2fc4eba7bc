extension Contact.Details {
  /// Puts the contact at an organization as of `today`; a stay elsewhere ends, and is kept.
  ///
  /// Where the contact is there already, only the department and the title are put in place.
  public mutating func join(_ affiliation: Affiliation, on today: Day) {
    let current = affiliations.firstIndex {
      $0.organization.lowercased() == affiliation.organization.lowercased() && $0.endedOn == nil
    }
    if let current {
      affiliations[current].department = affiliation.department ?? affiliations[current].department
      // The title on the card is not repeated where it was unsaid.
      if affiliations[current].title != nil || affiliation.title != title {
        affiliations[current].title = affiliation.title ?? affiliations[current].title
      }
      return
    }
    var affiliation = affiliation
    if !affiliations.isEmpty, affiliation.startedOn == nil { affiliation.startedOn = today }
    leave(on: today)
    affiliations.insert(affiliation, at: 0)
  }

  /// Ends every stay that hasn't ended.
  public mutating func leave(on today: Day) {
    for index in affiliations.indices where affiliations[index].endedOn == nil {
      affiliations[index].endedOn = max(today, affiliations[index].startedOn ?? today)
    }
  }
}
