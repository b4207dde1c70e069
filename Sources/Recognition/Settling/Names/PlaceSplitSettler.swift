import Lexicon
import TextModel

/// Splits what was read as one place's name though it is more: a list's end (`狮子园｜等景区`), what nobody names
/// (`滨江市｜一座清真寺`), a noun that says what place follows (`海州国｜港口城市｜南湾`, `重镇｜南湾`), a line and a place on it
/// (`山海铁路｜滨江`), a place and the country that follows (`清江桥｜海州国`), an area and an office (`海州国｜首相`), a clause
/// (`滨江｜通达｜海州国`). What ends in a head noun of events is one (`滨江｜峰会`).
struct PlaceSplitSettler: Sendable {
  /// Shorter names are left as they are, in units, and so are longer ones, which nobody gives a place.
  private static let lengths = 4...40

  /// The longest noun that says what place follows, in units.
  private static let longestNoun = 6

  private let names: PlaceNames
  private let limits: ClassID?
  private let counts: ClassID?
  private let counters: ClassID?
  private let nouns: ClassID?
  private let verbs: ClassID?
  private let lines: ClassID?
  private let country: ClassID?
  private let position: ClassID?
  private let events: ClassID?
  private let person: ClassID?
  private let parts: ClassID?
  private let stretch: ClassID?
  private let suffixes: ClassID?
  private let areas: ClassSet
  private let sites: ClassSet
  private let generic: ClassSet
  private let words: ClassSet

  init(gazetteer: Gazetteer) {
    names = PlaceNames(gazetteer: gazetteer)
    counters = gazetteer.classID(named: "clause.counter")
    limits = gazetteer.classID(named: "clause.place-limit")
    counts = gazetteer.classID(named: "clause.unnamed-body")
    nouns = gazetteer.classID(named: "clause.place-noun")
    verbs = gazetteer.classID(named: "clause.place-verb")
    lines = gazetteer.classID(named: "clause.line")
    country = gazetteer.classID(named: "area.country")
    position = gazetteer.classID(named: "title.position")
    person = gazetteer.classID(named: "person.known")
    events = gazetteer.classID(named: "event.head")
    parts = gazetteer.classID(named: "clause.place-part")
    stretch = gazetteer.classID(named: "clause.route-tail")
    suffixes = gazetteer.classID(named: "alias.area-suffix")
    areas = .areas(in: gazetteer)
    sites = ClassSet(["place.facility", "place.head"], in: gazetteer)
    words = ClassSet(["word.noun", "word.verb", "word.adjective", "word.adverb"], in: gazetteer)
    generic = ClassSet(["place.head", "word.noun", "organization.head"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard spans.contains(where: { isSplit($0, draft) }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count + 1)
    for (index, chosen) in spans.enumerated() {
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      settled += isSplit(chosen, draft) ? split(chosen, right, draft) : [chosen]
    }
    spans = settled
  }

  private func isSplit(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    chosen.type == .location && !chosen.isFixed && Self.lengths.contains(chosen.span.count)
      && !names.isPlace(chosen.span, draft)
  }

  private func split(_ chosen: TaggedSpan, _ right: Int, _ draft: Draft) -> [TaggedSpan] {
    let span = chosen.span
    if draft.isCounted(at: span.start, before: span.end, counters) { return [] }
    if let end = draft.listEnd(in: span) { return splitAgain(chosen.part(span.start, end, .location), draft) }
    if isEvent(span, draft) { return [chosen.part(span.start, span.end, .event)] }
    if let end = behindLine(span, draft) { return onLine(chosen, end, right, draft) }
    if let start = lastPart(span, position, draft) {
      let name = TextSpan(span.start, start)
      return [
        chosen.part(name.start, name.end, isPerson(name, draft) ? .person : .location),
        chosen.part(start, span.end, .title),
      ]
    }
    if let start = countryBehindSite(span, draft) {
      return [chosen.part(span.start, start, .location), chosen.part(start, span.end, .location)]
    }
    let known = names.end(in: span, draft)
    if known > span.start, draft.isCounted(at: known, before: span.end, counters) {
      return [chosen.part(span.start, known, .location)]
    }
    if let end = startOfCrossingWord(span, draft) { return [chosen.part(span.start, end, .location)] }
    for word in draft.hits[draft.firstHit(endingAfter: span.start)...].prefix(while: { Int($0.end) <= span.end })
    where Int(word.start) >= span.start && draft.isWord(word.span) && !names.hold(word, in: span, draft) {
      if let parts = split(chosen, at: word, draft) { return parts }
    }
    return [chosen]
  }

  private func splitAgain(_ part: TaggedSpan, _ draft: Draft) -> [TaggedSpan] {
    isSplit(part, draft) ? split(part, part.span.end, draft) : [part]
  }

  private func split(_ chosen: TaggedSpan, at word: LexiconHit, _ draft: Draft) -> [TaggedSpan]? {
    let before = TextSpan(chosen.span.start, Int(word.start))
    let after = TextSpan(Int(word.end), chosen.span.end)
    switch word.classID {
    case limits:
      guard before.count >= 2, after.isEmpty else { return nil }
      return [chosen.part(before.start, before.end, .location)]
    case counts:
      guard before.isEmpty || names.makeUp(before, draft), isGeneric(after, draft) else { return nil }
      return before.isEmpty ? [] : [chosen.part(before.start, before.end, .location)]
    case nouns:
      // The longest of those that begin there: 西部城市.
      guard draft.longestHit(of: nouns, from: before.end, units: Self.longestNoun)?.length == word.length else {
        return nil
      }
      let end = names.end(in: before, draft)
      guard before.isEmpty || end > before.start, after.count >= 2, !isGeneric(after, draft), !isPart(after, draft),
        !isPart(TextSpan(Int(word.start), after.end), draft),
        draft.longestHit(of: suffixes, from: after.start, units: 2) == nil
      else { return nil }
      let last = chosen.part(after.start, after.end, .location)
      return (end > before.start ? [chosen.part(before.start, end, .location)] : [])
        + splitAgain(last, draft)
    case verbs:
      guard before.isEmpty || names.makeUp(before, draft), after.count >= 2 else { return nil }
      let goal = names.end(in: after, draft) > after.start ? [chosen.part(after.start, after.end, .location)] : []
      return (before.isEmpty ? [] : [chosen.part(before.start, before.end, .location)]) + goal
    default: return nil
    }
  }

  // MARK: What ends the name

  /// Where a strong word of a class begins that ends the span behind known places.
  private func lastPart(_ span: TextSpan, _ kind: ClassID?, _ draft: Draft) -> Int? {
    draft.hits(endingAt: span.end).filter {
      $0.classID == kind && !$0.isWeak && $0.length >= 2 && Int($0.start) >= span.start + 2
        && names.makeUp(TextSpan(span.start, Int($0.start)), draft)
    }.map { Int($0.start) }.max()
  }

  /// Whether the longest word at the end is a head noun of events: one that needs more before it needs a known place.
  private func isEvent(_ span: TextSpan, _ draft: Draft) -> Bool {
    let words = draft.hits(endingAt: span.end).filter { Int($0.start) >= span.start }
    guard let longest = words.map(\.length).max(), longest >= 2 else { return false }
    return words.contains {
      $0.classID == events && $0.length == longest && Int($0.start) >= span.start + 2
        && (!$0.isWeak || names.isPlace(TextSpan(span.start, Int($0.start)), draft))
    }
      && !words.contains { $0.length == longest && sites.contains($0) }
  }

  /// Where a known place begins right behind the noun for a line that ends in an area.
  private func behindLine(_ span: TextSpan, _ draft: Draft) -> Int? {
    for place in span.start + 3..<span.end - 1
    where draft.hits(endingAt: place).contains(where: { $0.classID == lines && Int($0.start) > span.start }) {
      if names.makeUp(TextSpan(place, span.end), draft),
        draft.hits(endingAt: span.end).contains(where: { areas.contains($0) && Int($0.start) >= place })
      {
        return place
      }
    }
    return nil
  }

  /// A line's stretch is one name with it (`山海铁路滨江｜段`); else the place is another.
  private func onLine(_ chosen: TaggedSpan, _ end: Int, _ right: Int, _ draft: Draft) -> [TaggedSpan] {
    let span = chosen.span
    if let tail = draft.longestHit(of: stretch, from: span.end, units: 1), Int(tail.end) <= right {
      return [chosen.part(span.start, Int(tail.end), .location)]
    }
    return [chosen.part(span.start, end, .location), chosen.part(end, span.end, .location)]
  }

  /// Behind a place where a word begins of which the span holds only a part: `某公墓礼堂｜庄严`.
  private func startOfCrossingWord(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard draft.wordBoundaries.indices.contains(span.end), !draft.wordBoundaries[span.end],
      !draft.hits(endingAt: span.end).contains(where: names.isKnown)
    else { return nil }
    return draft.hits[draft.firstHit(endingAfter: span.end)...].prefix { Int($0.end) <= span.end + 2 }.first { word in
      words.contains(word) && Int(word.start) < span.end && Int(word.start) >= span.start + 2 && draft.isWord(word.span)
        && names.isEnded(TextSpan(span.start, Int(word.start)), draft)
    }.map { Int($0.start) }
  }

  /// Where a country begins right behind a site.
  private func countryBehindSite(_ span: TextSpan, _ draft: Draft) -> Int? {
    draft.hits(endingAt: span.end).first { hit in
      hit.classID == country && Int(hit.start) >= span.start + 3
        && draft.hits(endingAt: Int(hit.start)).contains { sites.contains($0) && Int($0.start) >= span.start }
    }.map { Int($0.start) }
  }

  // MARK: Words and names

  /// A ruler may have the name of a place: `西哈努克｜太皇`.
  private func isPerson(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == person }
  }

  /// Whether a text is a noun that names nothing.
  private func isGeneric(_ text: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: text.end).contains { $0.span == text && generic.contains($0) }
  }

  /// Whether a text is a part of a place that belongs to its name: `东部海域`.
  private func isPart(_ text: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: text.end).contains { $0.span == text && $0.classID == parts }
  }
}
