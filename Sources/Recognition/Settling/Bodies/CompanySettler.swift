import Lexicon
import TextModel

/// Adds the company before the office of its head: what opens a clause right before such an office and the person who
/// holds it (`，云帆智驾｜创始人兼首席执行官｜林远`) is a company, whether a dictionary knows it or not.
///
/// A name that is a word, a place or a person's name too (`苹果`, `李宁`) is one there if a dictionary has it as a body's.
struct CompanySettler: Sendable {
  /// The length of a name in units.
  private static let lengths = 2...12

  private let heads: ClassID?
  private let known: ClassID?
  private let nameHead: ClassID?
  private let joint: ClassID?
  /// By class, whether a word of two units or more is part of no company's name.
  private let isBarred: [Bool]
  /// By class, whether a word is no company's name by itself.
  private let isWord: [Bool]
  /// By class, whether a word may stand before a name.
  private let isBefore: [Bool]

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "trigger.company-head")
    known = gazetteer.classID(named: "organization.known")
    nameHead = gazetteer.classID(named: "organization.head")
    joint = gazetteer.classID(named: "office.joint")
    isBarred = gazetteer.classNames.map {
      [
        "word.other", "word.adverb", "word.verb", "context.say", "trigger.that-body", "trigger.former",
        "title.modifier",
      ].contains($0)
        || ["title.position", "title.role", "title.occupation", "title.rank", "date."].contains(where: $0.hasPrefix)
    }
    isWord = gazetteer.classNames.map { name in
      ["word.", "organization.", "area.", "place.", "event.", "title."].contains(where: name.hasPrefix)
        && name != "organization.known"
    }
    isBefore = gazetteer.classNames.map { ["context.left", "trigger.and"].contains($0) }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard isHeldOffice(index, spans, draft) else { continue }
      let place = spans[index].span.start
      let before = index > 0 ? spans[index - 1] : nil
      if let before, before.span.end == place {
        if !before.isFixed, isCompany(before, spans[index...], draft) { spans[index - 1].type = .organization }
      } else if let name = name(endingAt: place, after: before, sentence, draft) {
        spans.insert(TaggedSpan(span: name, type: .organization, margin: 0), at: index)
        index += 1
      }
    }
  }

  /// `李宁｜创始人`: what was read as a place or a person right before the office is a company if a dictionary has it so; a
  /// person also if no list of people and their offices goes on behind.
  private func isCompany(_ name: TaggedSpan, _ office: ArraySlice<TaggedSpan>, _ draft: Draft) -> Bool {
    switch name.type {
    case .location: return isKnown(name.span, draft)
    case .person:
      guard !isKnown(name.span, draft), let holder = office.first(where: { $0.type == .person }) else { return true }
      return !office.contains {
        $0.type == .title && $0.span.start >= holder.span.end && $0.span.start <= holder.span.end + 1
      }
    default: return false
    }
  }

  /// Whether the office of a company's head begins a chain of offices whose holder stands behind it.
  private func isHeldOffice(_ index: Int, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    guard spans[index].type == .title, isHead(spans[index].span, draft) else { return false }
    var next = index + 1
    while next < spans.count {
      let gap = TextSpan(spans[next - 1].span.end, spans[next].span.start)
      switch spans[next].type {
      case .person: return gap.isEmpty || gap.count == 1 && Glyph.isSpace(draft.reading.units[gap.start])
      case .title where gap.isEmpty || isLink(gap, draft): next += 1
      default: return false
      }
    }
    return false
  }

  private func isHead(_ title: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: title.end).contains { $0.classID == heads && Int($0.start) >= title.start }
  }

  private func isLink(_ gap: TextSpan, _ draft: Draft) -> Bool {
    guard gap.count == 1 else { return false }
    let unit = draft.reading.units[gap.start]
    return Glyph.isListLink(unit) || Glyph.isSpace(unit)
      || draft.hits(endingAt: gap.end).contains { $0.span == gap && $0.classID == joint }
  }

  /// The name that ends at a place: a known one, or what fills the text from the clause's begin, or a date.
  private func name(endingAt end: Int, after before: TaggedSpan?, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let limit = before?.span.end ?? sentence.start
    if let length = draft.hits(endingAt: end).filter({ $0.classID == known && Int($0.start) >= limit }).map(\.length)
      .max()
    {
      return TextSpan(end - Int(length), end)
    }
    let units = draft.reading.units
    var start = end
    while start > limit,
      Glyph.isHan(units[start - 1]) || Glyph.isLetter(units[start - 1]) || Glyph.isDigit(units[start - 1])
    {
      start -= 1
      guard end - start <= 2 * Self.lengths.upperBound else { return nil }
    }
    if let before, start == before.span.end, before.type != .date { return nil }
    let name = TextSpan(withoutWordsBefore(start, end, draft), end)
    guard Self.lengths.contains(name.count) else { return nil }
    return isPossible(name, draft) ? name : nil
  }

  /// Where the text begins after words that stand before names: `专访｜`, `与｜`.
  private func withoutWordsBefore(_ start: Int, _ end: Int, _ draft: Draft) -> Int {
    var start = start
    for hit in draft.hits[draft.firstHit(endingAfter: start)...].prefix(while: { Int($0.end) + 2 <= end })
    where Int(hit.start) == start || Int(hit.start) > start && hit.length >= 2 {
      if isBefore[Int(hit.classID)] { start = Int(hit.end) }
    }
    return start
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known }
  }

  /// Whether no word speaks against a name that is unknown. What stands before its head noun must be no word: of
  /// `玩具公司` nobody is told which.
  private func isPossible(_ name: TextSpan, _ draft: Draft) -> Bool {
    guard !draft.reading.units[name.start..<name.end].contains(Glyph.of) else { return false }
    let head = draft.hits(endingAt: name.end).first { $0.classID == nameHead && $0.length >= 2 }
    let stem = TextSpan(name.start, head.map { max(Int($0.start), name.start) } ?? name.end)
    guard stem.count >= Self.lengths.lowerBound else { return false }
    return draft.hits[draft.firstHit(endingAfter: name.start)...].prefix { Int($0.end) <= stem.end }.allSatisfy { hit in
      let kind = Int(hit.classID)
      guard Int(hit.start) >= stem.start else { return true }
      if hit.span == stem { return !isWord[kind] }
      return !isBarred[kind] || hit.length < 2 && Int(hit.start) > stem.start && Int(hit.end) < stem.end
    }
  }
}
