import Lexicon
import TextModel

/// Works out what alias rules compare of one name: areas, levels, endings, words, dictionary lines.
struct NameDescriber {
  let draft: Draft
  let words: WordHits
  let classes: EntityClasses
  let cache: EntryCache

  func describe(_ name: EntityName, mention: Int) {
    let span = name.span
    let hasQuotes = name.units.contains(where: Punctuation.isQuote)
    if hasQuotes { name.core = name.units.filter { !Punctuation.isQuote($0) } }
    for unit in name.core { name.mask |= 1 << UInt64(unit & 63) }
    var legalStart: Int?
    var ordinalEnd = span.start
    words.forEach(in: span) { hit, number in
      if hit.span == span, classes.naming[Int(number)] {
        let entry = cache[hit.entry]
        name.entries.insert(entry.line)
        name.isCanonical = name.isCanonical || !entry.isAlias
        name.identifier = name.identifier ?? entry.identifier
      }
      if number == classes.numeral, isDigit(hit) { name.numerals.append(draft.reading.units[Int(hit.start)]) }
      if hit.span == span, classes.units[Int(number)] { name.isBareUnit = true }
      if number == classes.joint, !hasQuotes {
        name.jointStarts.append(Int(hit.start) - span.start)
        name.jointEnds.append(Int(hit.end) - span.start)
      }
      if number == classes.numeral, Int(hit.start) == ordinalEnd { ordinalEnd = Int(hit.end) }
      if number == classes.legalForm, Int(hit.end) == span.end, Int(hit.start) >= span.start + 2 {
        legalStart = min(legalStart ?? .max, Int(hit.start) - span.start)
      }
    }
    if !hasQuotes {
      name.ordinalLength = ordinalEnd - span.start
      name.legalFormStart = legalStart
      if draft.wordBoundaries.count > span.end {
        name.wordStarts = (span.start..<span.end).filter { $0 == span.start || draft.wordBoundaries[$0] }
          .map { $0 - span.start }
      }
    }
    switch name.type {
    case .organization, .event:
      if !hasQuotes {
        name.starts = starts(mention, ordinalEnd: ordinalEnd)
        for inner in draft.mentions.nested(in: mention)
        where draft.mentions[inner].type == .organization && draft.mentions[inner].span.start == span.start {
          name.innerEnds.append(draft.mentions[inner].span.end - span.start)
        }
      }
      name.areaLength = hasQuotes ? quotedAreaLength(mention) : areaEnd(mention) - span.start
    case .location:
      name.parts = parts(mention)
      name.areaLength = name.parts.count > 1 ? lastPartStart(mention) - span.start : 0
    default: break
    }
  }

  private func isDigit(_ hit: LexiconHit) -> Bool {
    hit.span.count == 1 && cache[hit.entry].level == "digit"
  }

  /// The areas and bodies at the start of a mention, or after its ordinal.
  private func starts(_ mention: Int, ordinalEnd: Int) -> [NameStart] {
    let span = draft.mentions[mention].span
    var result: [NameStart] = []
    for index in draft.mentions.nested(in: mention) {
      let inner = draft.mentions[index]
      guard inner.span.start == span.start || inner.span.start == ordinalEnd else { continue }
      var start = NameStart(start: inner.span.start - span.start, end: inner.span.end - span.start)
      if inner.type == .location { start.parts = parts(index) }
      words.forEach(in: inner.span) { hit, number in
        if hit.span == inner.span, classes.naming[Int(number)] {
          let entry = cache[hit.entry]
          start.entries.insert(entry.line)
        }
      }
      result.append(start)
    }
    return result
  }

  /// The areas at the start of a name with quotation marks, when they stand before the marks.
  private func quotedAreaLength(_ mention: Int) -> Int {
    let start = draft.mentions[mention].span.start
    let end = areaEnd(mention)
    return draft.reading.units[start..<end].contains(where: Punctuation.isQuote) ? 0 : end - start
  }

  /// Where the run of areas at a mention's start ends; its start when there is none.
  private func areaEnd(_ mention: Int) -> Int {
    let span = draft.mentions[mention].span
    var end = span.start
    for inner in draft.mentions.nested(in: mention)
    where draft.mentions[inner].type == .location && draft.mentions[inner].span.start == span.start {
      end = max(end, draft.mentions[inner].span.end)
    }
    return end
  }

  private func lastPartStart(_ mention: Int) -> Int { cuts(mention).last ?? draft.mentions[mention].span.start }

  /// Where the levels of a place's name begin.
  private func cuts(_ mention: Int) -> [Int] {
    let span = draft.mentions[mention].span
    var cuts: Set<Int> = [span.start]
    for index in draft.mentions.nested(in: mention) where draft.mentions[index].type == .location {
      let inner = draft.mentions[index].span
      cuts.insert(inner.start)
      if inner.end < span.end { cuts.insert(inner.end) }
    }
    return cuts.sorted()
  }

  private func parts(_ mention: Int) -> [PlacePart] {
    let span = draft.mentions[mention].span
    let starts = cuts(mention)
    return starts.enumerated().map { index, start in
      part(TextSpan(start, index + 1 < starts.count ? starts[index + 1] : span.end))
    }
  }

  private func part(_ span: TextSpan) -> PlacePart {
    var ending = span.end
    var entries: Set<EntryOrigin> = []
    words.forEach(in: span) { hit, number in
      if number == classes.areaEnding, Int(hit.end) == span.end, Int(hit.start) >= span.start + 2 {
        ending = min(ending, Int(hit.start))
      }
      if hit.span == span, classes.naming[Int(number)] {
        let entry = cache[hit.entry]
        entries.insert(entry.line)
      }
    }
    return PlacePart(
      core: Array(draft.reading.units[span.start..<ending]), ending: Array(draft.reading.units[ending..<span.end]),
      entries: entries)
  }
}

extension [Mention] {
  /// The mentions nested in one, at any depth, which follow it directly, in text order.
  func nested(in mention: Int) -> Range<Int> {
    let span = self[mention].span
    var end = mention + 1
    while end < count, self[end].parent != nil, span.contains(self[end].span) { end += 1 }
    return mention + 1..<end
  }
}
