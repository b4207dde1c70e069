import Lexicon
import TextModel

/// Which of the words stand in a sentence without which some settling rules have nothing to do.
struct SentenceTriggers: OptionSet {
  let rawValue: UInt16

  /// A verb of which an event is the object.
  static let eventVerb = SentenceTriggers(rawValue: 1 << 0)
  /// A verb that says that an event takes place.
  static let held = SentenceTriggers(rawValue: 1 << 1)
  /// A verb of which all up to a head noun is one event.
  static let holding = SentenceTriggers(rawValue: 1 << 2)
  /// 一名 and 当 and the like.
  static let one = SentenceTriggers(rawValue: 1 << 3)
  /// A seat in a body or a qualification.
  static let item = SentenceTriggers(rawValue: 1 << 4)
  /// 驻 and the like.
  static let stationed = SentenceTriggers(rawValue: 1 << 5)
  /// A well-known person's name.
  static let knownPerson = SentenceTriggers(rawValue: 1 << 6)
  /// A medal, or what stands behind the name of a rank.
  static let medal = SentenceTriggers(rawValue: 1 << 7)
  /// 网友 and the like.
  static let screenName = SentenceTriggers(rawValue: 1 << 8)
  /// 任命, 免去 and the like.
  static let appointed = SentenceTriggers(rawValue: 1 << 9)

  /// 执政党 and the like.
  static let bodyKind = SentenceTriggers(rawValue: 1 << 10)

  /// 揭晓 and the like.
  static let honourAnnounced = SentenceTriggers(rawValue: 1 << 11)

  /// 决赛 and the like.
  static let contest = SentenceTriggers(rawValue: 1 << 12)

  /// 赴, 支援 and the like.
  static let sent = SentenceTriggers(rawValue: 1 << 13)

  /// 二世 and the like.
  static let ruler = SentenceTriggers(rawValue: 1 << 14)

  fileprivate static func of(className: String) -> SentenceTriggers {
    switch className {
    case "clause.event-verb": .eventVerb
    case "clause.held": .held
    case "clause.holding": .holding
    case "office.one", "office.work-as": .one
    case "office.seat", "office.qualification": .item
    case "alias.stationed": .stationed
    case "person.known": .knownPerson
    case "clause.medal", "clause.rank-noun": .medal
    case "clause.screen-name": .screenName
    case "clause.appoint-verb": .appointed
    case "clause.body-kind": .bodyKind
    case "clause.contest-end": .contest
    case "clause.sent": .sent
    case "alias.regnal": .ruler
    case "clause.honour-announced": .honourAnnounced
    default: []
    }
  }
}

/// Finds the triggers of a sentence in one pass over its hits.
struct TriggerFinder: Sendable {
  /// By class; an element for every number that a class can have.
  private let triggers: [SentenceTriggers]

  init(gazetteer: Gazetteer) {
    let named = gazetteer.classNames.map(SentenceTriggers.of)
    triggers = (0..<ClassID.limit).map { $0 < named.count ? named[$0] : [] }
  }

  func triggers(of sentence: TextSpan, _ draft: Draft) -> SentenceTriggers {
    var found: SentenceTriggers = []
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= sentence.end {
      found.formUnion(triggers[Int(draft.hits[index].classID)])
      index += 1
    }
    return found
  }
}
