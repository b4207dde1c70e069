import Lexicon
import TextModel

/// Splits what was read as one body's name though it is more: offices that are joined (`国防部长｜兼｜某委员会`), a verb and its
/// object (`选举｜某常务委员会`, `某国｜派｜国防部`), a person of whom the text says an office (`林远｜任｜某公司`), a body and units
/// that nobody names (`某常委会｜有关工作委员会`).
struct BodySplitSettler: Sendable {
  private let names: BodyNames
  private let verbs: ClassID?
  private let words: ClassID?
  private let vague: ClassID?
  private let officeJoint: ClassID?
  private let surname: ClassID?
  private let copulas: ClassSet
  private let posts: ClassSet

  init(gazetteer: Gazetteer) {
    names = BodyNames(gazetteer: gazetteer)
    vague = gazetteer.classID(named: "clause.vague-unit")
    words = gazetteer.classID(named: "word.verb")
    verbs = gazetteer.classID(named: "clause.body-verb")
    surname = gazetteer.classID(named: "person.surname")
    copulas = ClassSet(["trigger.be", "trigger.take-office"], in: gazetteer)
    officeJoint = gazetteer.classID(named: "office.joint")
    posts = .posts(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    guard spans.contains(where: { isSplit($0) }) else { return }
    spans = spans.flatMap { chosen in
      isSplit(chosen) && !names.isKnown(chosen.span, draft) ? split(chosen, draft) : [chosen]
    }
  }

  /// A body's name, or an event's that ends in a body's (`部长会议`).
  private func isSplit(_ chosen: TaggedSpan) -> Bool {
    (chosen.type == .organization || chosen.type == .event) && !chosen.isFixed
  }

  private func split(_ chosen: TaggedSpan, _ draft: Draft) -> [TaggedSpan] {
    if let parts = offices(chosen, draft) { return parts }
    guard chosen.type == .organization else { return [chosen] }
    let span = chosen.span
    var body = chosen
    if let verb = draft.longestHit(of: verbs, from: span.start, units: 4),
      Int(verb.end) + 2 <= span.end, isName(TextSpan(Int(verb.end), span.end), draft)
    {
      body.span.start = Int(verb.end)
      return [body]
    }
    if let parts = clause(chosen, draft) { return parts }
    if let end = vagueStart(span, draft) {
      body.span.end = end
      return [body]
    }
    if let verb = verbBehindPerson(span, draft) {
      return [chosen.part(span.start, verb.start, .person), chosen.part(verb.end, span.end, .organization)]
    }
    return [chosen]
  }

  /// `海州国｜派｜国防部`, `滨江公司｜诉｜北山公司`: a verb between a name, known or told by its head, and another.
  private func clause(_ chosen: TaggedSpan, _ draft: Draft) -> [TaggedSpan]? {
    let span = chosen.span
    for verb in draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix(while: { Int($0.end) + 2 <= span.end }
    )
    where Int(verb.start) > span.start && (verb.classID == verbs || verb.classID == words && verb.length > 1) {
      let subject = TextSpan(span.start, Int(verb.start))
      let rest = TextSpan(Int(verb.end), span.end)
      // A verb that names may hold as well splits only what both are known: 某部｜联合｜某委员会.
      if verb.classID == words,
        !names.isKnown(subject, draft) || !names.isKnown(rest, draft) || isInName(verb, span, draft)
      {
        continue
      }
      guard
        isName(rest, draft) || rest.count > 2 && names.isHeaded(rest, draft)
          || rest.count >= BodyNames.shortest && names.isHeadedByGeneric(rest, draft),
        let type = names.type(of: subject, draft) ?? (names.isBody(subject, draft) ? .organization : nil)
      else {
        continue
      }
      return [chosen.part(subject.start, subject.end, type), chosen.part(rest.start, rest.end, .organization)]
    }
    return nil
  }

  /// Whether a verb is part of a known name: `货币基金｜组织`.
  private func isInName(_ verb: LexiconHit, _ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: Int(verb.start))...].prefix { Int($0.end) <= span.end }.contains {
      $0.classID == names.known && $0.span.overlaps(verb.span) && Int($0.start) >= span.start
    }
  }

  private func isName(_ name: TextSpan, _ draft: Draft) -> Bool {
    names.beginsName(name, draft) || names.isBody(name, draft)
  }

  /// Where units that are not named begin behind a known body.
  private func vagueStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix { Int($0.end) < span.end }.first {
      $0.classID == vague && Int($0.start) > span.start && names.isBody(TextSpan(span.start, Int($0.start)), draft)
    }.map { Int($0.start) }
  }

  /// `林远｜任｜某公司`: the verb that gives a person an office, behind a surname and one or two units.
  private func verbBehindPerson(_ span: TextSpan, _ draft: Draft) -> TextSpan? {
    guard !names.beginsName(span, draft),
      draft.hits(endingAt: span.start + 1).contains(where: { Int($0.start) == span.start && $0.classID == surname })
    else { return nil }
    for place in [span.start + 2, span.start + 3] where place < span.end {
      for verb in draft.hits[draft.firstHit(endingAfter: place)...].prefix(while: { Int($0.end) <= place + 3 })
      where Int(verb.start) == place && copulas.contains(verb.classID) {
        let rest = TextSpan(Int(verb.end), span.end)
        if rest.count > BodyNames.shortest, names.beginsName(rest, draft) || names.isBody(rest, draft) {
          return verb.span
        }
      }
    }
    return nil
  }

  /// `某国国防部长兼某委员会`: an office and the body of the next.
  private func offices(_ chosen: TaggedSpan, _ draft: Draft) -> [TaggedSpan]? {
    let span = chosen.span
    guard
      let joint = draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix(while: { Int($0.end) < span.end })
        .first(where: { $0.classID == officeJoint && Int($0.start) > span.start }),
      let office = draft.hits(endingAt: Int(joint.start)).filter({ posts.contains($0) && $0.length >= 2 })
        .map({ max(Int($0.start), span.start) }).min()
    else { return nil }
    var parts: [TaggedSpan] = []
    if office > span.start { parts.append(chosen.part(span.start, office, bodyType(span.start, office, draft))) }
    parts.append(chosen.part(office, Int(joint.start), .title))
    let next = TextSpan(Int(joint.end), span.end)
    if names.isBody(next, draft) { parts.append(chosen.part(next.start, next.end, .organization)) }
    return parts
  }

  /// The type of what precedes an office.
  private func bodyType(_ start: Int, _ end: Int, _ draft: Draft) -> MentionType {
    draft.hits(endingAt: end).contains { Int($0.start) == start && names.isArea($0) } ? .location : .organization
  }
}
