import Lexicon
import TextModel

/// Settles a body's name behind the noun that says what kind of body it is, and which is no part of the name:
/// `某国｜反对党｜劳工党`, `武装联盟“｜黎明阵线｜”`. What stands before the noun is a name of its own or none.
struct BodyKindSettler: Sendable {
  /// The length of a name, in units.
  private static let quoted = 2...14
  private static let open = 3...8
  /// A shorter noun may itself be a part of a name (`某大学智库研究中心`), in units.
  private static let sure = 3
  /// A shorter name needs a dictionary, in units.
  private static let shortest = 4

  private let kinds: ClassID?
  private let names: BodyNames
  private let verbs: ClassID?

  init(gazetteer: Gazetteer) {
    kinds = gazetteer.classID(named: "clause.body-kind")
    names = BodyNames(gazetteer: gazetteer)
    verbs = gazetteer.classID(named: "word.verb")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) < sentence.end {
      let kind = draft.hits[index]
      index += 1
      guard kind.classID == kinds, Int(kind.start) >= sentence.start,
        let name = quotation(behind: Int(kind.end), sentence, draft)
          ?? rest(of: spans, behind: kind, draft) ?? party(behind: kind, sentence, draft)
      else { continue }
      let touched = spans.filter { $0.span.overlaps(TextSpan(Int(kind.start), name.end)) }
      guard touched.allSatisfy({ !$0.isFixed && $0.span.end <= name.end + 1 && !isLaterPart($0, of: name) }) else {
        continue
      }
      let first = touched.first { $0.span.start < Int(kind.start) }
      spans.put(name, .organization)
      if let first { leave(first, before: Int(kind.start), &spans, draft) }
    }
  }

  /// Whether a body was found that ends the name but begins later: what stands before it is no name.
  private func isLaterPart(_ chosen: TaggedSpan, of name: TextSpan) -> Bool {
    chosen.type == .organization && chosen.span.start > name.start && chosen.span.end == name.end
  }

  /// Puts what stood before the noun in one span with it back, if it is a name.
  private func leave(_ whole: TaggedSpan, before place: Int, _ spans: inout [TaggedSpan], _ draft: Draft) {
    spans.removeAll { $0.span == whole.span }
    let span = TextSpan(whole.span.start, place)
    if let type = names.type(of: span, draft) { spans.put(span, type) }
  }

  /// A quotation that begins at a place, of letters only.
  private func quotation(behind place: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    guard Glyph.isOpenQuote(units[place]),
      let close = units[place + 1..<min(sentence.end, place + 2 + Self.quoted.upperBound)]
        .firstIndex(where: Glyph.isCloseQuote), Self.quoted.contains(close - place - 1),
      units[place + 1..<close].allSatisfy({ Glyph.isHan($0) || Glyph.isLetter($0) })
    else { return nil }
    return TextSpan(place + 1, close)
  }

  /// What a body's name that was read with the noun goes on with, if that is a name by itself.
  private func rest(of spans: [TaggedSpan], behind kind: LexiconHit, _ draft: Draft) -> TextSpan? {
    guard
      let whole = spans.first(where: {
        $0.type == .organization && $0.span.contains(kind.span) && $0.span.end > Int(kind.end)
      })?.span
    else { return nil }
    let rest = TextSpan(Int(kind.end), whole.end)
    guard !Glyph.isListLink(draft.reading.units[rest.start]) else { return nil }
    if names.isKnown(rest, draft) { return rest }
    guard kind.length >= Self.sure, rest.count >= Self.shortest || kind.span.start == whole.start && rest.count > 2,
      names.isHeaded(rest, draft)
    else { return nil }
    return rest
  }

  /// A name that ends in the noun's last character: `执政党｜劳工党`, but not `执政党｜批评反对党`.
  private func party(behind kind: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    let start = Int(kind.end)
    let last = units[start - 1]
    guard let end = units[start..<min(start + Self.open.upperBound, sentence.end)].firstIndex(of: last).map({ $0 + 1 }),
      Self.open.contains(end - start), units[start..<end].allSatisfy(Glyph.isHan), draft.isWord(TextSpan(start, end))
    else { return nil }
    let inside = draft.hits[draft.firstHit(endingAfter: start)...].prefix { Int($0.end) <= end }
    let isName = inside.allSatisfy { hit in
      Int(hit.start) < start
        || hit.classID != kinds && !(hit.classID == verbs && Int(hit.start) == start && hit.length > 1)
    }
    return isName && !units[start..<end].contains(where: Glyph.isListLink) ? TextSpan(start, end) : nil
  }
}
