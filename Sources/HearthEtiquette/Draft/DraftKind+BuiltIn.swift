extension DraftKind {
  /// What a draft of the kind says where its owner has no template.
  var builtInTemplate: String {
    switch self {
    case .thankYou: Self.thankYouTemplate
    case .debrief: Self.debriefTemplate
    case .connect: Self.connectTemplate
    case .reconnect: Self.reconnectTemplate
    case .feedback: Self.feedbackTemplate
    case .decline: Self.declineTemplate
    case .close: Self.closeTemplate
    case .missedCall: Self.missedCallTemplate
    }
  }

  /// Whether a note of the kind goes with a subject.
  public var hasSubject: Bool { self != .connect }

  // MARK: Parts

  private static let roleAtClient = "{{role}} role{{#client}} at {{client}}{{/client}}"

  private static let greeting = "Hi {{first_name}},"

  private static let closing = "Best regards,{{#my_name}}\n{{my_name}}{{/my_name}}"

  /// The one or two achievements that bear on the role, or experience alone.
  private static let fit = """
    {{#achievement}}What the {{#role}}\(roleAtClient){{/role}}{{^role}}role{{/role}} asks for is close \
    to what I did in {{title}}{{#figures}} ({{figures}}){{/figures}}\
    {{#other_achievement}} and in {{title}}{{/other_achievement}}. {{#text}}{{text}}{{/text}}\
    {{/achievement}}\
    {{^achievement}}My experience is close to what \
    the {{#role}}\(roleAtClient){{/role}}{{^role}}role{{/role}} asks \
    for.{{/achievement}}
    """

  // MARK: After an interview

  /// What an interviewer gave, or what a recruiter did who was not there.
  private static let thanksFor = """
    {{#meeting}}{{#arranged}}setting up the interview{{#client}} with {{client}}{{/client}}\
    {{/arranged}}{{^arranged}}your time{{/arranged}} {{day}}{{/meeting}}{{^meeting}}your time{{/meeting}}
    """

  /// What was spoken about, with the reader or without.
  private static let about = """
    {{#meeting}}{{#arranged}}; we spoke about {{topic}}{{/arranged}}\
    {{^arranged}}, and for the conversation about {{topic}}{{/arranged}}{{/meeting}}\
    {{^meeting}}, and for the conversation about {{topic}}{{/meeting}}
    """

  private static let thankYouTemplate = """
    Subject: Thank you for \(thanksFor)

    \(greeting)

    Thank you for \(thanksFor)\
    {{#topic}}\(about){{/topic}}. \(fit)

    {{#meeting}}{{#next_step}}As I understood it, the next step is {{next_step}}\
    {{#decision_day}}, and the decision is due by {{decision_day}}{{/decision_day}}; \
    I look forward to it.\
    {{/next_step}}{{^next_step}}I would be glad to go on.{{/next_step}}{{/meeting}}\
    {{^meeting}}I would be glad to go on.{{/meeting}}

    \(closing)
    """

  private static let debriefTemplate = """
    Subject: How the interview{{#client}} with {{client}}{{/client}} went

    \(greeting)

    Thank you for setting up the interview{{#client}} with {{client}}{{/client}}. \
    {{#topic}}We spoke about {{topic}}. {{/topic}}\(fit)

    {{#meeting}}{{#unsaid}}There is something that I did not get across:

    {{#points}}
    - {{.}}
    {{/points}}

    If you can pass that on, it is what I would add.{{/unsaid}}{{/meeting}}

    {{#meeting}}{{#next_step}}They told me that the next step is {{next_step}}\
    {{#decision_day}}, and the decision is due by {{decision_day}}{{/decision_day}}.\
    {{/next_step}}{{/meeting}}

    \(closing)
    """

  private static let connectTemplate = """
    Hi {{first_name}}, {{#meeting}}thank you for the conversation {{day}}\
    {{#topic}} about {{topic}}{{/topic}}. {{/meeting}}I would be glad to stay in touch\
    {{^meeting}}{{#role}} about the {{role}} role{{/role}}{{/meeting}}.\
    {{#my_name}} Best, {{my_name}}{{/my_name}}
    """

  // MARK: Keeping warm

  private static let reconnectTemplate = """
    Subject: {{#item}}{{title}}{{/item}}{{^item}}Hello from me{{/item}}

    \(greeting)

    I hope that you are well. \
    {{#item}}\
    {{#article}}I read “{{title}}” and thought of you: {{url}}{{/article}}\
    {{#event}}There is an event that may be of use to you: {{title}} is on {{day}}\
    {{#url}}, see {{url}}{{/url}}.{{/event}}\
    {{#introduction}}I would be glad to introduce you to somebody: {{title}}.{{/introduction}}\
    {{#coffee}}I would be glad to buy you a coffee: {{title}}.{{/coffee}}\
    {{#note}}

    {{note}}{{/note}}\
    {{/item}}\
    {{^item}}I am still glad to talk whenever something comes up.{{/item}}

    \(closing)
    """

  private static let missedCallTemplate = """
    Subject: Our call{{#meeting}} {{day}}{{/meeting}}

    \(greeting)

    I kept {{#meeting}}{{#time}}{{time}}{{/time}}{{^time}}the time{{/time}}{{/meeting}}\
    {{^meeting}}the time{{/meeting}} free for our call{{#meeting}} {{day}}{{/meeting}}, and may have \
    missed it. Would another day this week suit you?

    \(closing)
    """

  // MARK: Endings

  private static let feedbackTemplate = """
    Subject: Thank you for letting me know

    \(greeting)

    Thank you for letting me know{{#role}} about the \(roleAtClient){{/role}}, and for the care \
    that you took. If there is one thing that I could have shown better, I would be glad to hear of it.

    I hope that we work together another time.

    \(closing)
    """

  private static let declineTemplate = """
    Subject: {{#role}}The \(roleAtClient){{/role}}{{^role}}My decision{{/role}}

    \(greeting)

    Thank you for {{#offer}}the offer{{/offer}}{{^offer}}thinking of me{{/offer}}\
    {{#role}} for the \(roleAtClient){{/role}}. I have thought it over and decided not to take it.

    I would like to stay in touch, and hope that we meet again.

    \(closing)
    """

  private static let closeTemplate = """
    Subject: My search is over

    \(greeting)

    I have accepted an offer, and I am grateful for all that you did on the way. \
    {{#role}}Please take me out of the running for the \(roleAtClient)\
    {{#other_roles}} and for the \(roleAtClient){{/other_roles}}. {{/role}}

    I would like to stay in touch, and will think of you when somebody here is looking.

    \(closing)
    """
}
