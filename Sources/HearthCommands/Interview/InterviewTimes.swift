import ArgumentParser
import Foundation
import HearthDomain

/// How long an interview is, and on whose clocks.
struct InterviewTimes: ParsableArguments {
  @Option(help: ArgumentHelp("When it ends.", valueName: "when"))
  var end: String?

  @Option(
    parsing: .unconditional,
    help: "How long it takes; without this or an end, an hour, or as long as it was to take.")
  var minutes: Int?

  @Option(
    help: ArgumentHelp(
      "The zone that its times are told in; else yours, or the one it has.", valueName: "zone"))
  var zone: String?

  func validate() throws {
    if let minutes, !(1...1440).contains(minutes) {
      throw ValidationError("'--minutes' must be 1 to 1440.")
    }
    if end != nil, minutes != nil {
      throw ValidationError("'--end' and '--minutes' say the same; give one of them.")
    }
    if let zone, TimeZone(named: zone) == nil {
      throw ValidationError("'\(zone)' is no time zone: say 'Europe/Dublin', for one.")
    }
  }
}

/// A stretch of time that people agreed on, in a zone.
struct InterviewSlot {
  let startsAt: Instant
  let endsAt: Instant
  let timeZone: TimeZone
}

extension Session {
  /// When an interview is, as a command line says it; what is said of neither its end nor its zone is
  /// as given.
  func slot(
    _ start: String, _ times: InterviewTimes, seconds: Int64 = 3600, in zone: TimeZone
  ) throws -> InterviewSlot {
    let zone = times.zone.flatMap(TimeZone.init(named:)) ?? zone
    let clock = WhenParser(now: context.now, timeZone: zone, leaning: .future)
    let startsAt = try instant(of: clock.appointment(start), in: zone)
    let length = times.minutes.map { Int64($0) * 60 } ?? seconds
    guard let end = times.end else {
      let endsAt = startsAt.adding(seconds: length)
      // There are no instants later than that.
      guard endsAt.adding(days: 0) != nil else {
        throw HearthError.badData("An interview ends before the year 10000.")
      }
      return InterviewSlot(startsAt: startsAt, endsAt: endsAt, timeZone: zone)
    }
    let dayOfStart = WhenParser(now: startsAt, timeZone: zone, leaning: .future)
    let appointment = try dayOfStart.appointment(end, notBefore: startsAt.adding(seconds: 1))
    return InterviewSlot(
      startsAt: startsAt, endsAt: try instant(of: appointment, in: zone), timeZone: zone)
  }

  /// The instant that was agreed on; of two with the same name the first, which is told.
  private func instant(of appointment: Appointment, in zone: TimeZone) throws -> Instant {
    if let later = appointment.later {
      context.diagnose(
        "\(appointment.at.formatted(in: zone)) comes twice in \(zone.identifier), where clocks are put "
          + "back then. The first is taken, \(appointment.at.rfc3339(in: zone)); for the second say "
          + "'\(later.rfc3339(in: zone))'.")
    }
    return appointment.at
  }

  /// When an interview is, on the clocks that it was arranged by, and on the owner's if they differ.
  func words(for details: Interview.Details) -> String {
    let zone = details.zone
    let there = "\(span(of: details, in: zone)) (\(details.timeZone))"
    let differs = [details.startsAt, details.endsAt].contains {
      zone.secondsFromUTC(at: $0) != timeZone.secondsFromUTC(at: $0)
    }
    return differs ? "\(there), for you \(span(of: details, in: timeZone))" : there
  }

  /// Such as `Tue 2026-05-12 14:00 to 15:00`; where clocks change in between, with what each time
  /// differs from UTC by.
  private func span(of details: Interview.Details, in zone: TimeZone) -> String {
    let (startsAt, endsAt) = (details.startsAt, details.endsAt)
    let day = Day(of: startsAt, in: zone)
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let isSameDay = Day(of: endsAt, in: zone) == day
    let end = endsAt.formatted(in: zone).suffix(isSameDay ? 5 : .max)
    let isSameClock = zone.secondsFromUTC(at: startsAt) == zone.secondsFromUTC(at: endsAt)
    let (startOffset, endOffset) =
      isSameClock ? ("", "") : (" " + startsAt.offset(in: zone), " " + endsAt.offset(in: zone))
    return "\(weekday) \(startsAt.formatted(in: zone))\(startOffset) to \(end)\(endOffset)"
  }

  /// Says which other interviews are at the same time.
  func warnOfOverlaps(with interview: Interview) throws {
    let query = InterviewQuery(
      endsAfter: interview.details.startsAt, startsBefore: interview.details.endsAt)
    for other in try store.interviews(matching: query) where other.overlaps(interview) {
      let role = try role(of: other)
      context.diagnose(
        inert("At the same time as interview \(other.id), \(role): \(words(for: other.details))."))
    }
  }
}
