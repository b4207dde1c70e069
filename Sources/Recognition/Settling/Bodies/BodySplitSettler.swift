import Lexicon
import TextModel

/// Splits what was read as one body's name though it is more: a known body and a place (`某通讯社｜某地`), two bodies
/// that are joined (`某公司｜和｜某研究所`), offices that are (`国防部长｜兼｜某委员会`), a verb and its object (`选举｜某常务委员会`), a
/// person of whom the text says an office (`林远｜任｜某公司`), a known body and units that nobody names (`某常委会｜有关工作委员会`).
struct BodySplitSettler: Sendable {
  /// A shorter part is no body's name unless a dictionary knows it, in units.
  private static let shortest = 4

  private let gazetteer: Gazetteer
  private let known: ClassID?
  private let heads: ClassID?
  private let country: ClassID?
  private let international: ClassID?
  private let verbs: ClassID?
  private let vague: ClassID?
  private let officeJoint: ClassID?
  private let surname: ClassID?
  private let copulas: [ClassID]
  private let isArea: [Bool]
  private let isOffice: [Bool]

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    known = gazetteer.classID(named: "organization.known")
    heads = gazetteer.classID(named: "organization.head")
    international = gazetteer.classID(named: "clause.international")
    country = gazetteer.classID(named: "area.country")
    vague = gazetteer.classID(named: "clause.vague-unit")
    verbs = gazetteer.classID(named: "clause.body-verb")
    surname = gazetteer.classID(named: "person.surname")
    copulas = ["trigger.be", "trigger.take-office"].compactMap { gazetteer.classID(named: $0) }
    officeJoint = gazetteer.classID(named: "office.joint")
    isArea = gazetteer.classNames.map { $0.hasPrefix("area.") }
    isOffice = gazetteer.classNames.map { ["title.position", "title.occupation", "title.rank"].contains($0) }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    guard spans.contains(where: { isSplit($0) }) else { return }
    spans = spans.flatMap { chosen in
      isSplit(chosen) && !isKnown(chosen.span, draft) ? split(chosen, draft) : [chosen]
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
      return [part(chosen, span.start, verb.start, .person), part(chosen, verb.end, span.end, .organization)]
    }
    for place in (span.start + 2)..<max(span.end - 1, span.start + 2) {
      if isDateline(span, place, draft) {
        return [part(chosen, span.start, place, .organization), part(chosen, place, span.end, .location)]
      }
      if isCountry(TextSpan(span.start, place), draft), isInternational(TextSpan(place, span.end), draft) {
        return [part(chosen, span.start, place, .location), part(chosen, place, span.end, .organization)]
      }
      if isPartyAndGovernment(span, place, draft) {
        return [part(chosen, span.start, place, .organization), part(chosen, place, span.end, .organization)]
      }
      if Glyph.isListLink(draft.reading.units[place]), isJoined(TextSpan(span.start, place), draft),
        isBody(TextSpan(place + 1, span.end), draft)
      {
        return [
          part(chosen, span.start, place, .organization), part(chosen, place + 1, span.end, .organization),
        ]
      }
    }
    return [chosen]
  }

  /// `海州国｜派｜国防部`: a verb between a name and another.
  private func clause(_ chosen: TaggedSpan, _ draft: Draft) -> [TaggedSpan]? {
    let span = chosen.span
    for verb in draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix(while: { Int($0.end) + 2 <= span.end }
    )
    where verb.classID == verbs && Int(verb.start) > span.start {
      let subject = TextSpan(span.start, Int(verb.start))
      let rest = TextSpan(Int(verb.end), span.end)
      guard isName(rest, draft) || rest.count > 2 && isHeaded(rest, draft), let type = nameType(subject, draft) else {
        continue
      }
      return [part(chosen, subject.start, subject.end, type), part(chosen, rest.start, rest.end, .organization)]
    }
    return nil
  }

  private func isName(_ name: TextSpan, _ draft: Draft) -> Bool { beginsName(name, draft) || isBody(name, draft) }

  /// The type of a name that a dictionary knows as an area's or a body's.
  private func nameType(_ name: TextSpan, _ draft: Draft) -> MentionType? {
    let names = draft.hits(endingAt: name.end).filter { $0.span == name }
    if names.contains(where: { isArea[Int($0.classID)] }) { return .location }
    return names.contains { $0.classID == known } ? .organization : nil
  }

  /// Where units that are not named begin behind a known body.
  private func vagueStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix { Int($0.end) < span.end }.first {
      $0.classID == vague && Int($0.start) > span.start && isBody(TextSpan(span.start, Int($0.start)), draft)
    }.map { Int($0.start) }
  }

  private func part(_ chosen: TaggedSpan, _ start: Int, _ end: Int, _ type: MentionType) -> TaggedSpan {
    TaggedSpan(span: TextSpan(start, end), type: type, margin: chosen.margin)
  }

  /// `林远｜任｜某公司`: the verb that gives a person an office, behind a surname and one or two units.
  private func verbBehindPerson(_ span: TextSpan, _ draft: Draft) -> TextSpan? {
    guard !beginsName(span, draft),
      draft.hits(endingAt: span.start + 1).contains(where: { Int($0.start) == span.start && $0.classID == surname })
    else { return nil }
    for place in [span.start + 2, span.start + 3] where place < span.end {
      for verb in draft.hits[draft.firstHit(endingAfter: place)...].prefix(while: { Int($0.end) <= place + 3 })
      where Int(verb.start) == place && copulas.contains(verb.classID) {
        let rest = TextSpan(Int(verb.end), span.end)
        if rest.count > Self.shortest, beginsName(rest, draft) || isBody(rest, draft) { return verb.span }
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
      let office = draft.hits(endingAt: Int(joint.start)).filter({ isOffice[Int($0.classID)] && $0.length >= 2 })
        .map({ max(Int($0.start), span.start) }).min()
    else { return nil }
    var parts: [TaggedSpan] = []
    if office > span.start { parts.append(part(chosen, span.start, office, bodyType(span.start, office, draft))) }
    parts.append(part(chosen, office, Int(joint.start), .title))
    let next = TextSpan(Int(joint.end), span.end)
    if isBody(next, draft) { parts.append(part(chosen, next.start, next.end, .organization)) }
    return parts
  }

  /// The type of what precedes an office.
  private func bodyType(_ start: Int, _ end: Int, _ draft: Draft) -> MentionType {
    draft.hits(endingAt: end).contains { Int($0.start) == start && isArea[Int($0.classID)] } ? .location : .organization
  }

  /// Whether a span is the name of a known body before a place, and that of an area behind it.
  private func isDateline(_ span: TextSpan, _ place: Int, _ draft: Draft) -> Bool {
    isKnown(TextSpan(span.start, place), draft)
      && draft.hits(endingAt: span.end).contains { Int($0.start) == place && isArea[Int($0.classID)] }
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known && !$0.isWeak }
  }

  private func isCountry(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == country }
  }

  /// A body of no country: the country before it does not own it (`海州国｜东盟｜合作`).
  private func isInternational(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == international }
  }

  /// `中共中央｜国务院`, `滨江市委｜市政府`: a party's body before one of the government.
  private func isPartyAndGovernment(_ span: TextSpan, _ place: Int, _ draft: Draft) -> Bool {
    let second = draft.hits(endingAt: span.end).filter {
      Int($0.start) == place && $0.length > 2 && gazetteer.subtype(of: $0.entry) == .government
    }
    guard !second.isEmpty, place > span.start + 2 else { return false }
    let first = draft.hits(endingAt: place).filter { gazetteer.subtype(of: $0.entry) == .party }
    let units = draft.reading.units
    return second.contains { $0.classID == known }
      && first.contains { $0.classID == known && Int($0.start) == span.start }
      // Both of one level: 市委 and 市政府.
      || first.contains { $0.classID == heads && Int($0.start) > span.start && units[Int($0.start)] == units[place] }
  }

  /// Whether a name that a dictionary knows, or one that begins with an area, stands there.
  private func beginsName(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: name.start + 1)...].prefix { Int($0.end) <= name.end }.contains {
      Int($0.start) == name.start && !$0.isWeak && ($0.classID == known || isArea[Int($0.classID)])
    }
  }

  private func isBody(_ name: TextSpan, _ draft: Draft) -> Bool {
    guard !isKnown(name, draft) else { return true }
    return name.count >= Self.shortest && isHeaded(name, draft)
  }

  /// Before a joint a head noun may be one that needs more before it: `某艺术中心｜和｜某公司`.
  private func isJoined(_ name: TextSpan, _ draft: Draft) -> Bool {
    isBody(name, draft)
      || name.count >= Self.shortest
        && draft.hits(endingAt: name.end).contains {
          $0.classID == heads && $0.length > 1 && Int($0.start) > name.start + 1
        }
  }

  private func isHeaded(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.classID == heads && !$0.isWeak && Int($0.start) > name.start }
  }
}
