import TextModel

/// One document's run of the rules: what was said so far, and the relations found.
struct RuleRun {
  private(set) var collector = RelationCollector()

  /// What was made of each sentence; empty unless tracing was started.
  private(set) var explanations: [RuleExplanation] = []
  private var trace: RuleTrace?
  private var missLimit: Int?

  private let rules: RuleSet
  private let draft: Draft
  /// For each mention, its entity or −1.
  private var entities: [Int]
  private var builder: ItemBuilder
  private var sequence = ItemSequence()
  private var referents = Referents()
  /// The organisation, as a mention, that organises each event, an entity.
  private var organisers: [Int: Int] = [:]
  private var article: Int?
  private var paragraph = -1
  /// The types that have a focus in this sentence: its first stands.
  private var focused: Set<MentionType> = []
  /// Who or what the last sentence of the paragraph was about, as mentions.
  private var subject: (types: UInt8, mentions: [Int]) = (0, [])

  init(rules: RuleSet, draft: Draft, marks: [ItemBuilder.Mark]) {
    self.rules = rules
    self.draft = draft
    entities = [Int](repeating: -1, count: draft.mentions.count)
    for (number, entity) in draft.entities.enumerated() {
      for mention in entity.mentions where entities.indices.contains(mention) { entities[mention] = number }
    }
    builder = ItemBuilder(
      literals: rules.literals, decoys: rules.decoys, silent: rules.symbols.silent, tailNumbers: rules.tailNumbers,
      units: draft.reading.units,
      mentions: draft.mentions, marks: marks
    )
    sequence.tails = [UInt32](repeating: 0, count: draft.mentions.count)
  }

  /// From here on every match and near miss is written down.
  mutating func startTracing(missLimit: Int) {
    self.missLimit = missLimit
    sequence.mentionSpans = draft.mentions.map(\.span)
  }

  /// - Parameter matcher: of the same rules; traces when the run does.
  mutating func read(_ sentence: Sentence, with matcher: inout RuleMatcher) {
    guard let article = sentence.article else { return }
    if article != self.article {
      referents.removeAll()
      organisers.removeAll()
      subject = (0, [])
      self.article = article
    }
    if sentence.paragraph != paragraph { subject = (0, []) }
    paragraph = sentence.paragraph
    let event = referents.currentEvent
    sequence.removeAll()
    focused.removeAll(keepingCapacity: true)
    builder.build(sentence.span, into: &sequence)
    trace = missLimit.map { RuleTrace(rules, sentence: sentence.span, missLimit: $0) }
    let context = enterContext(event)
    resolveReferences()
    var hasTopics = false
    for phase in Rule.Phase.allCases.indices {
      if !hasTopics { sequence.findTopics(subject: context.subject, event: context.event) }
      var matches = matcher.matches(sequence, phase: phase, isSame: hasTopics)
      trace?.add(matcher.takeFailures(), sequence)
      if phase < Rule.Phase.allCases.count - 1 {
        matches = MatchResolver.exclusive(matches, rules.program)
        for match in matches { state(match) }
        hasTopics = !MatchResolver.reduce(&sequence, matches, rules.program)
      } else {
        for match in MatchResolver.unblocked(matches, rules.program) { state(match) }
      }
    }
    if let trace { explanations.append(trace.finished()) }
    if let last = sequence.subjects.last, !last.heads.isEmpty {
      subject = (last.types, Array(sequence.heads[last.heads]))
    }
  }

  // MARK: References and topics

  private mutating func resolveReferences() {
    var isLed = false
    for place in sequence.items.indices {
      if sequence.items[place].isClauseLimit { isLed = false }
      if let head = sequence.items[place].heads.first {
        let mention = sequence.heads[head]
        let type = draft.mentions[mention].type
        sequence.items[place].isModifier = isModifier(place, type)
        if !sequence.items[place].isModifier { referents.note(mention, type, leadsClause: !isLed) }
        if type == .event { noteOrganizations(in: mention) }
        if sequence.items[place].types & TypeMask.person != 0 { isLed = true }
      } else if sequence.items[place].bearsAny(of: rules.referenceSymbols.words) {
        let item = sequence.items[place]
        for reference in rules.references where item.symbols.contains(reference.symbol) {
          let span = TextSpan(item.start, item.end)
          guard
            let mention = referents.resolve(reference, span, draft.reading.units, draft.mentions)
          else { continue }
          sequence.items[place].kind = .reference
          sequence.items[place].types = TypeMask.of(reference.type)
          sequence.items[place].heads = sequence.addHead(mention)
          break
        }
      }
    }
  }

  /// A body that an event is named after was named too: `云帆科技年度业绩发布会`. Mentions inside another follow it.
  private mutating func noteOrganizations(in event: Int) {
    var next = event + 1
    while next < draft.mentions.count, draft.mentions[next].parent != nil,
      draft.mentions[event].span.contains(draft.mentions[next].span)
    {
      if draft.mentions[next].type == .organization { referents.note(next, .organization, leadsClause: false) }
      next += 1
    }
  }

  private func isModifier(_ place: Int, _ type: MentionType) -> Bool {
    guard place + 1 < sequence.items.count,
      sequence.items[place + 1].bearsAny(of: rules.referenceSymbols.modifiers)
    else { return false }
    let next = sequence.items[place + 1]
    return rules.references.contains { reference in
      reference.type == type && reference.modifier.map { next.symbols.contains($0) } == true
    }
  }

  /// Puts what the text was about before the sentence into the sequence.
  private mutating func enterContext(_ event: Int?) -> (subject: ItemSequence.Topic, event: Range<Int>) {
    var topic = ItemSequence.Topic()
    if !subject.mentions.isEmpty {
      let start = sequence.heads.count
      sequence.heads.append(contentsOf: subject.mentions)
      topic = ItemSequence.Topic(types: subject.types, heads: start..<sequence.heads.count)
    }
    for type in MentionType.allCases {
      sequence.focus[type.index] = referents.focused(type).map { sequence.addHead($0) } ?? 0..<0
    }
    sequence.focus[ItemSequence.organiser] = organiser(of: event).map { sequence.addHead($0) } ?? 0..<0
    return (topic, event.map { sequence.addHead($0) } ?? 0..<0)
  }

  /// The organisation of which the article said that it organises an event.
  private func organiser(of event: Int?) -> Int? {
    guard let event, !organisers.isEmpty else { return nil }
    return organisers[entities[event]]
  }

  // MARK: Statements

  private mutating func state(_ match: RuleMatcher.Match) {
    if let slot = rules.program.rules[match.rule].focus, let capture = match.captures.first(where: { $0.slot == slot })
    {
      focus(capture)
    }
    let evidence = TextSpan(sequence.items[match.start].start, sequence.items[match.end - 1].end)
    var statements: [RuleExplanation.Statement] = []
    for emission in rules.program.rules[match.rule].emissions {
      let groups = groups(emission, match)
      let objects = objects(emission, match)
      for (place, object) in objects {
        let qualifiers = qualifiers(emission, object, match)
        for target in object.heads {
          guard let slot = emission.subject else {
            statements += add(emission, nil, target, qualifiers, evidence, match.rule)
            continue
          }
          for (other, subject) in match.captures.enumerated()
          where subject.slot == slot
            && (groups[other] == groups[place] || subject.item < 0 || object.item < 0)
          {
            for source in subject.heads {
              statements += add(emission, source, target, qualifiers, evidence, match.rule)
            }
          }
        }
      }
    }
    trace?.add(match, sequence, statements)
  }

  /// The captures that an emission makes objects, each with the place in the match that decides its group.
  private func objects(
    _ emission: RuleProgram.Emission, _ match: RuleMatcher.Match
  ) -> [(place: Int, object: RuleMatcher.Capture)] {
    let captures = match.captures.enumerated()
    guard let condition = emission.condition else {
      return captures.compactMap { $1.slot == emission.object ? ($0, $1) : nil }
    }
    return captures.compactMap { place, capture in
      guard capture.slot == condition.slot, capture.item >= 0,
        sequence.items[capture.item].symbols.contains(condition.symbol),
        let object = nearest(emission.object, capture, match)
      else { return nil }
      return (place, object)
    }
  }

  /// For each capture its group: in `T T P P T P` a new group begins where the kind that began the last one comes again,
  /// so that in `局长张三、处长李四` each holds his own office.
  private func groups(_ emission: RuleProgram.Emission, _ match: RuleMatcher.Match) -> [Int] {
    var groups: [Int] = []
    var group = 0
    var first: Bool?
    var last: Bool?
    for capture in match.captures {
      let isSubject = capture.slot == emission.subject
      if capture.item >= 0, isSubject || emission.siblings.contains(capture.slot) {
        if let before = last, before != isSubject, isSubject == first {
          group += 1
        } else if first == nil {
          first = isSubject
        }
        last = isSubject
      }
      groups.append(group)
    }
    return groups
  }

  private mutating func focus(_ capture: RuleMatcher.Capture) {
    guard let head = capture.heads.first else { return }
    let mention = sequence.heads[head]
    let type = draft.mentions[mention].type
    guard !focused.contains(type) else { return }
    focused.insert(type)
    referents.focus(mention, type)
  }

  /// - Parameters:
  ///   - source: the subject as an index into the sequence's heads.
  ///   - target: the object likewise.
  /// - Returns: what was stated, when the run is traced.
  private mutating func add(
    _ emission: RuleProgram.Emission, _ source: Int?, _ target: Int, _ qualifiers: Qualifiers, _ evidence: TextSpan,
    _ rule: Int
  ) -> [RuleExplanation.Statement] {
    let object = entities[sequence.heads[target]]
    let subject = source.map { entities[sequence.heads[$0]] }
    guard object >= 0, subject != -1, subject != object, let article else { return [] }
    if emission.predicate == .organizes, let source, draft.mentions[sequence.heads[source]].type == .organization {
      organisers[object] = sequence.heads[source]
    }
    let confidence = rules.program.rules[rule].rule.confidence
    let provenance = Provenance.rule(number: Int32(rule))
    let relation = Relation(
      predicate: emission.predicate, subject: subject, object: object, article: article, qualifiers: qualifiers.list,
      evidence: [evidence], confidence: confidence, provenance: provenance)
    collector.add(relation)
    if emission.predicate == .holdsPosition, let subject, let organization = qualifiers.organization {
      collector.add(
        Relation(
          predicate: .affiliatedWith, subject: subject, object: organization, article: article, evidence: [evidence],
          confidence: confidence, provenance: provenance))
    }
    guard trace != nil else { return [] }
    return [
      RuleExplanation.Statement(
        subject: subject, predicate: emission.predicate, object: object, qualifiers: qualifiers.list)
    ]
  }

  private struct Qualifiers {
    var list: [Qualifier] = []
    /// The entity of the organisation named.
    var organization: Int?
  }

  /// The qualifiers that hold for one object. Of several captures the last before the object counts, or else the first
  /// after it. A marker (`原`) reaches over one organisation at most, and over none if it stands after one itself.
  private func qualifiers(
    _ emission: RuleProgram.Emission, _ object: RuleMatcher.Capture, _ match: RuleMatcher.Match
  ) -> Qualifiers {
    var result = Qualifiers()
    for source in emission.qualifiers {
      switch source {
      case .capture(let key, let slot):
        guard let capture = nearest(slot, object, match), let head = capture.heads.first else { continue }
        let entity = entities[sequence.heads[head]]
        guard entity >= 0 else { continue }
        result.list.append(Qualifier(key, draft.entities[entity].name))
        if key == .organization { result.organization = entity }
      case .word(let key, let word, let marker):
        if let marker {
          guard let number = match.captures.lastIndex(where: { $0.slot == marker && $0.item < object.item }) else {
            continue
          }
          let place = match.captures[number].item
          // 原甲厂厂长: over the one that follows; 甲厂原厂长: over none.
          let reach = number > 0 && match.captures[number - 1].slot == emission.organizationSlot ? 0 : 1
          let between = match.captures.filter {
            $0.slot == emission.organizationSlot && $0.item > place && $0.item < object.item
          }
          if between.count > reach { continue }
        }
        result.list.append(Qualifier(key, word))
      }
    }
    return result
  }

  private func nearest(
    _ slot: Int, _ object: RuleMatcher.Capture, _ match: RuleMatcher.Match
  ) -> RuleMatcher.Capture? {
    match.captures.last { $0.slot == slot && $0.item <= object.item } ?? match.captures.first { $0.slot == slot }
  }
}
