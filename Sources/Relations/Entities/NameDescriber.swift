import Lexicon
import TextModel

/// Works out what alias rules compare of one name: areas, levels, endings, words, dictionary lines.
struct NameDescriber {
  let draft: Draft
  let words: WordHits
  let classes: EntityClasses
  let gazetteer: Gazetteer

  func describe(_ name: EntityName, mention: Int) {
    let hasQuotes = name.units.contains(where: Punctuation.isQuote)
    if hasQuotes { name.core = name.units.filter { !Punctuation.isQuote($0) } }
    var mask: UInt64 = 0
    for unit in name.core { mask |= 1 << UInt64(unit & 63) }
    name.mask = mask
    switch name.type {
    case .person, .title, .date: name.identifier = identifier(name.span)
    case .organization, .event:
      let ordinalEnd = readWords(of: name, hasQuotes: hasQuotes)
      if !hasQuotes {
        name.starts = starts(mention, ordinalEnd: ordinalEnd)
        for inner in draft.mentions.nested(in: mention)
        where draft.mentions[inner].type == .organization && draft.mentions[inner].span.start == name.span.start {
          name.innerEnds.append(draft.mentions[inner].span.end - name.span.start)
        }
      }
      name.areaLength = hasQuotes ? quotedAreaLength(mention) : areaEnd(mention) - name.span.start
    case .location:
      _ = readWords(of: name, hasQuotes: hasQuotes)
      let starts = cuts(mention)
      name.parts = parts(name.span, starts)
      name.areaLength = name.parts.count > 1 ? (starts.last ?? name.span.start) - name.span.start : 0
    case .work: _ = readWords(of: name, hasQuotes: hasQuotes)
    }
  }

  /// Reads off a name what the dictionary's words in it tell; returns where its ordinal ends.
  private func readWords(of name: EntityName, hasQuotes: Bool) -> Int {
    let span = name.span
    var lines = Lines()
    var legalStart: Int?
    var ordinalEnd = span.start
    words.forEach(in: span) { hit in
      if hit.span == span {
        lines.add(hit, self)
        if classes.units.contains(hit) { name.isBareUnit = true }
      }
      if hit.classID == classes.numeral {
        if isDigit(hit) { name.numerals.append(draft.reading.units[Int(hit.start)]) }
        if Int(hit.start) == ordinalEnd { ordinalEnd = Int(hit.end) }
      }
      if hit.classID == classes.joint, !hasQuotes {
        name.jointStarts.append(Int(hit.start) - span.start)
        name.jointEnds.append(Int(hit.end) - span.start)
      }
      if hit.classID == classes.eventEnding, name.type == .event, Int(hit.end) == span.end,
        Int(hit.start) >= span.start + 2
      {
        name.eventEndingLength = max(name.eventEndingLength, hit.span.count)
      }
      if hit.classID == classes.legalForm, Int(hit.end) == span.end, Int(hit.start) >= span.start + 2 {
        legalStart = min(legalStart ?? .max, Int(hit.start) - span.start)
      }
    }
    name.entries = lines.entries
    name.isCanonical = lines.isCanonical
    name.identifier = lines.identifier
    if !hasQuotes {
      name.ordinalLength = ordinalEnd - span.start
      name.legalFormStart = legalStart
      name.boundaries = draft.wordBoundaries
    }
    return ordinalEnd
  }

  /// What the dictionary lines say of which a span is a form.
  private struct Lines {
    var entries = EntryLines()
    var isCanonical = false
    var identifier: String?

    mutating func add(_ hit: LexiconHit, _ describer: NameDescriber) {
      guard describer.classes.naming.contains(hit) else { return }
      entries.insert(describer.gazetteer.origin(of: hit.entry))
      isCanonical = isCanonical || !describer.gazetteer.isAlias(hit.entry)
      identifier = identifier ?? describer.gazetteer.attribute("id", of: hit.entry)
    }
  }

  private func identifier(_ span: TextSpan) -> String? {
    var lines = Lines()
    words.forEach(in: span) { hit in if hit.span == span { lines.add(hit, self) } }
    return lines.identifier
  }

  private func isDigit(_ hit: LexiconHit) -> Bool {
    hit.span.count == 1 && gazetteer.attribute("level", of: hit.entry) == "digit"
  }

  /// The areas and bodies at the start of a mention, or after its ordinal.
  private func starts(_ mention: Int, ordinalEnd: Int) -> [NameStart] {
    let span = draft.mentions[mention].span
    var result: [NameStart] = []
    for index in draft.mentions.nested(in: mention) {
      let inner = (type: draft.mentions[index].type, span: draft.mentions[index].span)
      guard inner.span.start == span.start || inner.span.start == ordinalEnd else { continue }
      var start = NameStart(start: inner.span.start - span.start, end: inner.span.end - span.start)
      if inner.type == .location { start.parts = parts(inner.span, cuts(index)) }
      start.entries = entries(inner.span)
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

  /// Where the levels of a place's name begin, ascending.
  private func cuts(_ mention: Int) -> [Int] {
    let span = draft.mentions[mention].span
    var cuts = [span.start]
    for index in draft.mentions.nested(in: mention) where draft.mentions[index].type == .location {
      let inner = draft.mentions[index].span
      if !cuts.contains(inner.start) { cuts.append(inner.start) }
      if inner.end < span.end, !cuts.contains(inner.end) { cuts.append(inner.end) }
    }
    if cuts.count > 1 { cuts.sort() }
    return cuts
  }

  /// - Parameter starts: what `cuts` gives.
  private func parts(_ span: TextSpan, _ starts: [Int]) -> [PlacePart] {
    starts.indices.map { index in
      part(TextSpan(starts[index], index + 1 < starts.count ? starts[index + 1] : span.end))
    }
  }

  private func part(_ span: TextSpan) -> PlacePart {
    var ending = span.end
    var entries = EntryLines()
    words.forEach(in: span) { hit in
      if hit.classID == classes.areaEnding, Int(hit.end) == span.end, Int(hit.start) >= span.start + 2 {
        ending = min(ending, Int(hit.start))
      }
      if hit.span == span, classes.naming.contains(hit) { entries.insert(gazetteer.origin(of: hit.entry)) }
    }
    let units = draft.reading.units
    return PlacePart(core: units[span.start..<ending], ending: units[ending..<span.end], entries: entries)
  }

  /// The dictionary lines of which a span is a form.
  private func entries(_ span: TextSpan) -> EntryLines {
    var entries = EntryLines()
    words.forEach(in: span) { hit in
      if hit.span == span, classes.naming.contains(hit) { entries.insert(gazetteer.origin(of: hit.entry)) }
    }
    return entries
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
