import ArgumentParser

/// What statistics are about, in the order in which they are told.
enum StatsSection: String, CaseIterable, ExpressibleByArgument {
  case counts
  case thanks
  case decisions
  case replies
  case recruiters
  case agencies
  case funnel
  case stages
}
