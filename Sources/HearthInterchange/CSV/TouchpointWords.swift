import HearthDomain

extension Touchpoint.Channel {
  /// The channel that a file means by `word`, whatever its case; `nil` if it is none.
  init?(word: String) {
    switch HeaderName(word).stem {
    case "email", "mail", "emails": self = .email
    case "call", "phone", "phonecall", "telephone", "tel": self = .call
    case "video", "videocall", "zoom", "teams", "googlemeet", "skype", "facetime": self = .video
    case "meeting", "meet", "inperson", "coffee", "lunch", "onsite": self = .meeting
    case "linkedin", "inmail", "linkedinmessage": self = .linkedin
    case "message", "sms", "text", "chat", "im", "whatsapp", "slack", "telegram", "signal":
      self = .message
    case "event", "conference", "meetup", "fair": self = .event
    case "note", "notes", "memo": self = .note
    default: return nil
    }
  }
}

extension Touchpoint.Direction {
  /// The direction that a file means by `word`, whatever its case; `nil` if it is none.
  init?(word: String) {
    switch HeaderName(word).stem {
    case "in", "incoming", "inbound", "received", "receive", "from": self = .inbound
    case "out", "outgoing", "outbound", "sent", "send", "to": self = .outbound
    default: return nil
    }
  }
}
