import TextModel

/// The items of one sentence, with what each place is about.
struct ItemSequence: Sendable {
  var items: [RuleItem] = []
  /// Indices of draft mentions that items stand for.
  var heads: [Int] = []
  /// For each item: the person or organisation that leads the clause or an earlier one, as a range of `heads`.
  private(set) var subjects: [Topic] = []
  /// For each item: the event spoken of before it.
  private(set) var events: [Range<Int>] = []
  /// For each mention type, what rules put into focus before the sentence; last, who organises the event that the text
  /// is about.
  var focus: [Range<Int>] = Array(repeating: 0..<0, count: MentionType.allCases.count + 1)
  /// The organiser's place in `focus`.
  static let organiser = MentionType.allCases.count

  /// For each mention of the document met so far, its `RuleItem.tails`. Kept from sentence to
  /// sentence, as topics are.
  var tails: [UInt32] = []

  /// For each mention of the document its span; only when the run is traced.
  var mentionSpans: [TextSpan] = []

  struct Topic: Sendable {
    var types: UInt8 = 0
    var heads: Range<Int> = 0..<0
  }

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    subjects.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
  }

  mutating func addHead(_ mention: Int) -> Range<Int> {
    heads.append(mention)
    return heads.count - 1..<heads.count
  }

  /// Works out the topics of every place; linear.
  /// - Parameters:
  ///   - subject: what the text was about before this sentence.
  ///   - event: the event spoken of before it.
  mutating func findTopics(subject: Topic, event: Range<Int>) {
    // Filled at a stroke, then changed: appending one by one would ask each time who else holds the arrays.
    subjects.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    subjects.append(contentsOf: repeatElement(subject, count: items.count + 1))
    events.append(contentsOf: repeatElement(event, count: items.count + 1))
    subjects.withUnsafeMutableBufferPointer { subjects in
      events.withUnsafeMutableBufferPointer { events in
        Self.findTopics(items, subject: subject, event: event, subjects, events)
      }
    }
  }

  /// Whether an item is a body with one of its offices right behind it, whose holder is not named there: the clause is about
  /// the holder (`历任某所所长，｜某大学｜副校长`).
  private static func ownsOffice(_ place: Int, _ items: [RuleItem]) -> Bool {
    place + 1 < items.count && items[place].types & TypeMask.organization != 0
      && items[place + 1].types & TypeMask.of(.title) != 0 && items[place + 1].start == items[place].end
  }

  private static func findTopics(
    _ items: [RuleItem], subject: Topic, event: Range<Int>, _ subjects: UnsafeMutableBufferPointer<Topic>,
    _ events: UnsafeMutableBufferPointer<Range<Int>>
  ) {
    var hasEvent = false
    var subject = subject
    var event = event
    var mayLead = true
    var leader: Int?
    for place in items.indices {
      subjects[place] = subject
      events[place] = event
      if items[place].isClauseLimit {
        mayLead = true
        leader = nil
      }
      guard !items[place].heads.isEmpty else {
        if items[place].kind == .trigger { mayLead = false }
        continue
      }
      if items[place].types & TypeMask.agent != 0, mayLead, !ownsOffice(place, items) {
        subject = Topic(types: items[place].types, heads: items[place].heads)
        mayLead = false
        leader = place
      } else if items[place].types & TypeMask.person != 0, let first = leader, place - first <= 2,
        items[first].types & TypeMask.organization != 0
      {
        // 某厂的张三: the person leads, not the body.
        subject = Topic(types: items[place].types, heads: items[place].heads)
        leader = nil
      }
      if items[place].types & TypeMask.event != 0, !hasEvent, !items[place].isModifier {
        event = items[place].heads
        hasEvent = true
      }
    }
    subjects[items.count] = subject
    events[items.count] = event
  }
}

/// Bits of mention types, and one more for neutral titles.
enum TypeMask {
  static func of(_ type: MentionType) -> UInt8 { 1 << UInt8(type.index) }
  static func of(_ mention: Mention) -> UInt8 { mention.isNeutral ? neutral : of(mention.type) }
  /// A title that only tells what follows (`劳模` in `劳模精神`), which is no title to any rule that does not ask for it.
  static let neutral: UInt8 = 1 << UInt8(MentionType.allCases.count)
  static let person = of(.person)
  static let organization = of(.organization)
  static let agent = person | organization
  static let event = of(.event)
}
