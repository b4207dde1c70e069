import Lexicon
import TextModel

/// Finds the organisations at the start of a longer name, step by step: `全国人大常委会法制工作委员会` holds
/// `全国人大常委会`, which holds `全国人大`. Also the areas before them and after them.
///
/// A step ends where a known organisation ends, or one the article names by itself, or a head noun; what follows must
/// read as a unit of its own, not as the rest of the same head.
struct OrganizationChainReader {
  let view: NameView
  let outer: MentionType
  let areas: AreaRunReader

  init(_ view: NameView, outer: MentionType) {
    self.view = view
    self.outer = outer
    areas = AreaRunReader(view)
  }

  func read() -> [Mention] {
    var found: [Mention] = []
    var starts = [view.span.start]
    var content = view.span.start
    if let run = areas.run(at: view.span.start), run.end < view.span.end {
      found += areas.mentions(of: run, at: view.span.start)
      starts.append(run.end)
      content = run.end
    }
    if let ordinal = ordinalEnd(at: content) { starts.append(ordinal) }
    for start in starts { found += named(at: start) }
    // Before a body's name in an event's may stand a verb; areas may not follow one.
    if outer == .organization || outer == .location || content > view.span.start { found += headed(content: content) }
    if outer == .event || outer == .work { found += anywhere() }
    found += laterAreas(after: found)
    return found
  }

  /// Known organisations and those of the article that begin at `start` and end before the whole does.
  private func named(at start: Int) -> [Mention] {
    var found: [Mention] = []
    let limit = view.span.end
    for hit in view.hits where hit.span.start == start && hit.span.end < limit {
      guard hit.kind == .known || hit.kind == .bareBody else { continue }
      // A single character behind a short name makes another word of both: 总装组 is a workshop's.
      guard hit.span.count > 2 || limit - hit.span.end > 1 else { continue }
      guard view.endsWords(hit.span), !isFieldOfShorter(hit) else { continue }
      guard isUnit(after: hit.span.end, named: true), !isOutspelt(hit), !isShortForm(hit), !isOtherFirm(hit)
      else { continue }
      guard !isNamesake(hit), !isMemorial || view.gazetteer.subtype(of: hit.entry) == .facilityBody else { continue }
      if let widened = widened(hit) { found.append(widened) }
      found.append(
        Mention(
          span: hit.span, type: .organization, subtype: view.gazetteer.subtype(of: hit.entry),
          confidence: hit.isWeak ? 0.7 : 0.95, provenance: .dictionary(entry: hit.entry), entry: hit.entry)
      )
    }
    for end in stride(from: start + 2, to: limit, by: 1) {
      let span = TextSpan(start, end)
      guard let mention = view.mention(named: span, .organization) else { continue }
      guard view.endsWords(span), !isJoint(span), isUnit(after: end, named: end - start >= 4) else { continue }
      found.append(
        Mention(
          span: span, type: .organization, subtype: mention.subtype, confidence: 0.9,
          provenance: .recogniser("nested", "article-name"), entry: mention.entry))
    }
    return found
  }

  /// Known organisations anywhere in the name of an event or a work: `庆祝中国共产党成立周年大会`.
  private func anywhere() -> [Mention] {
    var found: [Mention] = []
    var end = view.span.start
    for hit in view.hits where hit.kind == .known && !hit.isWeak && hit.span.count > 2 && hit.span.start >= end {
      guard hit.span.start > view.span.start, hit.span.end < view.span.end, view.endsWords(hit.span) else { continue }
      found.append(
        Mention(
          span: hit.span, type: .organization, subtype: view.gazetteer.subtype(of: hit.entry), confidence: 0.85,
          provenance: .dictionary(entry: hit.entry), entry: hit.entry))
      end = hit.span.end
    }
    return found
  }

  /// The area or ordinal before a known name and the name, where they are one: `中国国务院`, `十三届全国政协`.
  private func widened(_ hit: NestedHit) -> Mention? {
    guard hit.span.start > view.span.start else { return nil }
    let hasTerm = view.hits.contains { $0.kind == .termBody && $0.span.end == hit.span.end }
    guard hasTerm || view.gazetteer.subtype(of: hit.entry) == .government else { return nil }
    return Mention(
      span: TextSpan(view.span.start, hit.span.end), type: .organization,
      subtype: view.gazetteer.subtype(of: hit.entry), confidence: 0.85, provenance: .recogniser("nested", "known-tail"))
  }

  /// Organisations that a head noun ends.
  private func headed(content: Int) -> [Mention] {
    var found: [Mention] = []
    for hit in view.hits where hit.kind == .head || hit.kind == .inner {
      let end = hit.span.end
      guard end < view.span.end, hit.span.start >= content || sharesLevel(hit, with: content), !isInsideLongerHead(hit)
      else { continue }
      guard end - hit.span.start > 1 || isSupported(hit), !namesField(hit), !namesEvent(to: end) else { continue }
      guard !isMuseum || view.gazetteer.subtype(of: hit.entry) == .facilityBody else { continue }
      guard !isJoint(TextSpan(view.span.start, end)) else { continue }
      guard view.endsWords(hit.span), !isStationed(hit) else { continue }
      guard hasContent(hit, from: content), !view.wordCrosses(end, from: hit.span.start) else { continue }
      guard isUnit(after: end, named: false) else { continue }
      found.append(
        Mention(
          span: TextSpan(view.span.start, end), type: .organization, subtype: view.gazetteer.subtype(of: hit.entry),
          confidence: 0.8, provenance: .recogniser("nested", "head")))
    }
    return found
  }

  /// Whether a head begins with the ending of the area before it: `云梦县` and `县委` in `云梦县委`.
  private func sharesLevel(_ hit: NestedHit, with content: Int) -> Bool {
    hit.span.start == content - 1 && view.longest(.areaLevel, startingAt: hit.span.start)?.span.end == content
  }

  /// Areas right after an inner organisation (`国家统计局|青海互助|调查队`) or after a word that stations it
  /// (`驻|德国|大使馆`).
  private func laterAreas(after found: [Mention]) -> [Mention] {
    var starts = Set(found.lazy.filter { $0.type == .organization }.map(\.span.end))
    for hit in view.hits where hit.kind == .stationed || hit.kind == .bodyPrefix { starts.insert(hit.span.end) }
    var areas: [Mention] = []
    for start in starts.sorted() where start < view.span.end && start > view.span.start {
      guard let run = self.areas.run(at: start), run.end < view.span.end else { continue }
      areas += self.areas.mentions(of: run, at: start)
    }
    return areas
  }

  /// The end of `第四届`, `十三届` at `start`; nil when no ordinal stands there.
  private func ordinalEnd(at start: Int) -> Int? {
    var position = start
    while let hit = view.longest(.numeral, startingAt: position) { position = hit.span.end }
    return position > start && position < view.span.end ? position : nil
  }

  /// Whether the head is also the name of a field, which stands before a head rather than being one: `国际`, `工业`.
  private func namesField(_ hit: NestedHit) -> Bool {
    hit.kind == .head && view.hits.contains { $0.kind == .field && $0.span == hit.span }
  }

  /// Whether an event's name stands from the start to `end`: `北京冬残奥会`.
  private func namesEvent(to end: Int) -> Bool {
    view.mention(named: TextSpan(view.span.start, end), .event) != nil
      || view.hits.contains { $0.kind == .eventName && $0.span.end == end }
  }

  /// Whether a number stands beside a head of one character, or a field's word before it: `四十八团`, `红星旅四营`,
  /// `舰船工程系`.
  private func isSupported(_ hit: NestedHit) -> Bool {
    view.hits.contains {
      ($0.kind == .numeral && ($0.span.end == hit.span.start || $0.span.start == hit.span.end))
        || ($0.kind == .field && $0.span.end == hit.span.start && $0.span.count > 1)
    }
  }

  /// Whether the whole is named after bodies without belonging to them: `新四军军部旧址陈列馆`.
  private var isMemorial: Bool { view.hits.contains { $0.kind == .memorial && $0.span.end == view.span.end } }

  /// Whether the whole is a public institution, which is named after bodies rather than belonging to them.
  private var isMuseum: Bool {
    guard outer == .organization else { return false }
    return view.hits.contains {
      $0.kind == .head && $0.span.end == view.span.end && $0.span.count > 1
        && view.gazetteer.subtype(of: $0.entry) == .facilityBody
    }
  }

  /// Whether a name is of two that a dash joins: `中国—东盟`.
  private func isJoint(_ name: TextSpan) -> Bool {
    view.hits.contains {
      $0.kind == .joint && $0.span.start > name.start && $0.span.end < name.end && $0.span.count == 1
        && view.units[$0.span.start] == 0x2014
    }
  }

  /// Whether the name is a shorter known one and a field's word: `央视|新闻`.
  private func isFieldOfShorter(_ hit: NestedHit) -> Bool {
    if view.hits(.indivisible, startingAt: hit.span.start).contains(where: { $0.span == hit.span }) { return false }
    return view.hits(.known, startingAt: hit.span.start).contains { shorter in
      shorter.span.end < hit.span.end
        && view.hits.contains { $0.kind == .field && $0.span == TextSpan(shorter.span.end, hit.span.end) }
    }
  }

  /// Whether the name up to a head is a body's with the place where it is stationed: `常驻联合国`.
  private func isStationed(_ hit: NestedHit) -> Bool {
    view.hits.contains {
      $0.kind == .stationed && $0.span.start > view.span.start && $0.span.end <= hit.span.start
    }
  }

  /// Whether another head or known name runs over this one's end: `工会` in `工会联合会`.
  private func isInsideLongerHead(_ hit: NestedHit) -> Bool {
    view.hits.contains {
      ($0.kind == .head || $0.kind == .known || $0.kind == .inner) && $0.span.start <= hit.span.start
        && $0.span.end > hit.span.end && $0.span.start > view.span.start
        && !isInner(TextSpan(hit.span.end, $0.span.end))
    }
  }

  private func isInner(_ span: TextSpan) -> Bool { view.hits.contains { $0.kind == .inner && $0.span == span } }

  /// Whether more than an area stands before a head that is a generic noun (`香港医院` names nothing, `北京大学` does).
  private func hasContent(_ hit: NestedHit, from content: Int) -> Bool {
    if hit.span.start > content { return true }
    if view.hits.contains(where: { $0.kind == .bareBody && $0.span == hit.span }) { return true }
    // `省委` names one body by its area's level.
    if let level = view.longest(.areaLevel, startingAt: hit.span.start), level.span.end < hit.span.end { return true }
    guard content > view.span.start else { return false }
    switch view.gazetteer.subtype(of: hit.entry) {
    case .school?, .government?, .party?: return true
    default: break
    }
    return !view.hits.contains { $0.kind == .generic && $0.span == hit.span }
  }
}
