import TextModel

/// The mentions of an article that a later word (`会议`, `该公司`, `他`) may stand for, in the order of the text.
struct Referents: Sendable {
  private var events: [Int] = []
  private var organizations: [Int] = []
  private var person: Int?
  /// What rules said the text is about, by `MentionType.index`; the latest last.
  private var focused: [[Int]] = Array(repeating: [], count: MentionType.allCases.count)

  mutating func removeAll() { self = Referents() }

  mutating func note(_ mention: Int, _ type: MentionType, leadsClause: Bool) {
    switch type {
    case .event: events.append(mention)
    case .organization: organizations.append(mention)
    case .person: if leadsClause || person == nil { person = mention }
    default: break
    }
  }

  /// The text is about a mention from here on.
  mutating func focus(_ mention: Int, _ type: MentionType) { focused[type.index].append(mention) }

  /// The latest mention of a type that a rule put into focus.
  func focused(_ type: MentionType) -> Int? { focused[type.index].last }

  /// The event in focus, or else the latest one.
  var currentEvent: Int? { focused(.event) ?? events.last }

  /// The mention that a word stands for, if there is a safe one. A person is the last that led a clause. An
  /// organisation must end as the word does (`委员会` for `…卫生委员会`) or be of the kind that is asked for. An event that
  /// shares one of the word's last two characters is preferred (`大会`: `…代表大会`), and before it one that a rule put
  /// into focus.
  func resolve(_ reference: RuleReference, _ word: TextSpan, _ units: [UInt16], _ mentions: [Mention]) -> Int? {
    switch reference.type {
    case .person: return person
    case .organization:
      if let subtype = reference.subtype { return organizations.last { mentions[$0].subtype == subtype } }
      let length = reference.alike ?? 2
      guard word.count >= length else { return nil }
      let tail = units[(word.end - length)..<word.end]
      return organizations.last {
        mentions[$0].span.count > word.count && units[..<mentions[$0].span.end].hasSuffix(tail)
      }
    case .event:
      if let length = reference.alike {
        let tail = units[max(word.start, word.end - length)..<word.end]
        let isAlike = { (index: Int) -> Bool in units[..<mentions[index].span.end].hasSuffix(tail) }
        return focused[reference.type.index].last(where: isAlike) ?? events.last(where: isAlike)
      }
      let tail = units[max(word.start, word.end - 2)..<word.end]
      let isAlike = { (index: Int) -> Bool in
        let span = mentions[index].span
        return units[max(span.start, span.end - 2)..<span.end].contains { tail.contains($0) }
      }
      let focused = focused[reference.type.index]
      return focused.last(where: isAlike) ?? focused.last ?? events.last(where: isAlike) ?? events.last
    default: return nil
    }
  }
}

extension ArraySlice<UInt16> {
  fileprivate func hasSuffix(_ other: ArraySlice<UInt16>) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
