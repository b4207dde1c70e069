import Lexicon
import TextModel

/// Settles titles by what stands beside them: honours that stand by themselves, forms of address and offices that are
/// taken, positions that need a person.
struct TitleSettler: Sendable {
  private let gazetteer: Gazetteer
  private let besideName: ClassID?
  private let takesOffice: ClassID?
  private let copula: ClassID?
  private let compounds: ClassID?
  private let termBody: ClassID?
  private let congress: ClassID?
  private let tenure: ClassID?
  private let startsActing: ClassID?
  /// What a hit can be here, by class.
  private let kinds: [Kind?]
  private let wanted: ClassSet

  private enum Kind { case bareHonour, address, office, member, acting, honourHead }

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    besideName = gazetteer.classID(named: "title.beside-name")
    takesOffice = gazetteer.classID(named: "trigger.take-office")
    copula = gazetteer.classID(named: "trigger.be")
    compounds = gazetteer.classID(named: "office.compound")
    tenure = gazetteer.classID(named: "office.tenure")
    startsActing = gazetteer.classID(named: "office.acting-after")
    congress = gazetteer.classID(named: "alias.congress")
    termBody = gazetteer.classID(named: "alias.term-body")
    kinds = gazetteer.classNames.map { name in
      switch name {
      case "title.honor.bare", "clause.sure-honor": .bareHonour
      case "title.address": .address
      case "title.beside-name": .member
      case "office.acting": .acting
      case "title.position", "title.role": .office
      case "title.honor", "title.honor.head": .honourHead
      default: nil
      }
    }
    wanted = ClassSet(of: kinds)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let units = draft.reading.units
    var added: [TaggedSpan] = []
    for hit in wanted.hits(of: draft.hits, from: draft.firstHit(endingAfter: sentence.start), upTo: sentence.end) {
      guard Int(hit.start) >= sentence.start, let kind = kinds[Int(hit.classID)] else { continue }
      let isTitle =
        switch kind {
        case .bareHonour: true
        case .address: isAddress(hit, spans)
        case .office: isTaken(hit, spans, draft, sentence) || isGivenTo(hit, spans, draft)
        case .member: isOfBody(hit, spans, draft)
        case .acting: isActing(hit, sentence, draft)
        case .honourHead: isQuoted(hit, units, sentence, spans)
        }
      if isTitle { added.append(TaggedSpan(span: whole(hit, kind, units, sentence), type: .title, margin: 0)) }
    }
    if !added.isEmpty { merge(added, &spans) }
    dropNameless(&spans, draft)
    dropCompounds(&spans, draft)
  }

  /// Adds what no chosen span touches; of additions that overlap, the longest.
  private func merge(_ added: [TaggedSpan], _ spans: inout [TaggedSpan]) {
    var isAdded = false
    for candidate in added.sorted(by: { ($1.span.count, $0.span.start) < ($0.span.count, $1.span.start) })
    where !spans.contains(where: { $0.span.overlaps(candidate.span) }) {
      spans.append(candidate)
      isAdded = true
    }
    if isAdded { spans.sort { $0.span < $1.span } }
  }

  /// `祁春利｜老师`: a form of address directly behind a name.
  private func isAddress(_ hit: LexiconHit, _ spans: [TaggedSpan]) -> Bool {
    gazetteer.type(of: hit.entry) == .title
      && spans.contains { $0.type == .person && $0.span.end == Int(hit.start) }
  }

  /// `担任｜评委。`: an office between a verb that takes one and the end of a clause; a body or an area may stand before it.
  private func isTaken(_ hit: LexiconHit, _ spans: [TaggedSpan], _ draft: Draft, _ sentence: TextSpan) -> Bool {
    let units = draft.reading.units
    let start = Int(hit.start)
    guard start > sentence.start, Int(hit.end) == units.count || !Glyph.isHan(units[Int(hit.end)]) || goesOn(hit, draft)
    else { return false }
    if draft.hits(endingAt: start).contains(where: { $0.length >= 2 && $0.classID == takesOffice }) { return true }
    guard !hit.isWeak, let body = spans.last(where: { $0.span.end <= start }), body.span.end == start,
      body.type == .organization || body.type == .location
    else { return false }
    return draft.hits(endingAt: body.span.start).contains { $0.classID == takesOffice }
  }

  /// Whether words follow an office that say how long or how somebody has it: `担任评委｜期间`.
  private func goesOn(_ hit: LexiconHit, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: Int(hit.end))...].prefix { $0.end <= hit.end + 3 }
      .contains { $0.start == hit.end && $0.classID == tenure }
  }

  /// `审判长｜为林远帆，`: an office of which a clause says who holds it.
  private func isGivenTo(_ hit: LexiconHit, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    guard !hit.isWeak, let copula else { return false }
    return spans.contains { span in
      span.type == .person && (1...2).contains(span.span.start - Int(hit.end))
        && (span.span.end >= draft.reading.count || !Glyph.isHan(draft.reading.units[span.span.end]))
        && draft.hits(endingAt: span.span.start).contains { $0.start == hit.end && $0.classID == copula }
    }
  }

  /// `对｜记者说`, `，｜记者看到`: somebody who acts in a clause by himself.
  private func isActing(_ hit: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    let start = Int(hit.start)
    return start == sentence.start || !Glyph.isHan(draft.reading.units[start - 1])
      || draft.hits(endingAt: start).contains { $0.classID == startsActing }
  }

  /// `全国人大｜代表，`: a member of a body that is elected for a term, or of its meeting; `当选某工会十八大｜代表，`: of what a verb
  /// says that somebody joins.
  private func isOfBody(_ hit: LexiconHit, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    guard
      Int(hit.end) >= draft.reading.count || !Glyph.isHan(draft.reading.units[Int(hit.end)]) || goesOn(hit, draft)
        || spans.contains(where: { $0.type == .person && $0.span.start == Int(hit.end) })
    else { return false }
    return spans.contains { span in
      guard span.type == .organization || span.type == .event, span.span.end == Int(hit.start) else { return false }
      if isJoined(span.span, draft) { return true }
      let ending = span.type == .event ? congress : termBody
      return draft.hits(endingAt: span.span.end).contains {
        Int($0.start) >= span.span.start && $0.classID == ending
      }
    }
  }

  /// Whether a verb that takes an office stands right before a body's or a meeting's name.
  private func isJoined(_ body: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: body.start).contains { $0.length >= 2 && $0.classID == takesOffice }
  }

  /// `“北排青年榜样”`: a short quotation that ends in the head of an honour; a weak head only in a list of titles.
  private func isQuoted(
    _ hit: LexiconHit, _ units: [UInt16], _ sentence: TextSpan, _ spans: [TaggedSpan]
  ) -> Bool {
    guard Int(hit.end) < sentence.end, Glyph.isCloseQuote(units[Int(hit.end)]),
      let start = quotedStart(hit, units, sentence)
    else { return false }
    guard hit.isWeak else { return true }
    return start - 2 >= sentence.start && Glyph.isListLink(units[start - 2])
      && spans.contains { $0.type == .title && $0.span.end <= start && start - $0.span.end <= 6 }
  }

  private func quotedStart(_ hit: LexiconHit, _ units: [UInt16], _ sentence: TextSpan) -> Int? {
    var start = Int(hit.start)
    while start > sentence.start, Int(hit.end) - start <= 14 {
      if Glyph.isOpenQuote(units[start - 1]) { return start }
      guard Glyph.isHan(units[start - 1]) || Glyph.isDigit(units[start - 1]) else { return nil }
      start -= 1
    }
    return nil
  }

  private func whole(_ hit: LexiconHit, _ kind: Kind, _ units: [UInt16], _ sentence: TextSpan) -> TextSpan {
    guard kind == .honourHead, let start = quotedStart(hit, units, sentence) else { return hit.span }
    return TextSpan(start, Int(hit.end))
  }

  /// Drops titles before a noun with which they make one word: `总统｜任期`.
  private func dropCompounds(_ spans: inout [TaggedSpan], _ draft: Draft) {
    guard let compounds else { return }
    spans.removeAll { chosen in
      guard chosen.type == .title, !chosen.isFixed else { return false }
      return draft.hits[draft.firstHit(endingAfter: chosen.span.end)...].prefix { Int($0.end) <= chosen.span.end + 4 }
        .contains { Int($0.start) == chosen.span.end && $0.classID == compounds }
    }
  }

  /// Drops words that are a position only of a named person where the sentence names nobody.
  private func dropNameless(_ spans: inout [TaggedSpan], _ draft: Draft) {
    guard !spans.contains(where: { $0.type == .person }) else { return }
    let joined = spans.filter { $0.type != .title && isJoined($0.span, draft) }.map(\.span.end)
    spans.removeAll { chosen in
      chosen.type == .title && !chosen.isFixed && !joined.contains(chosen.span.start)
        && draft.hits(endingAt: chosen.span.end).contains {
          $0.span == chosen.span && $0.classID == besideName
        }
    }
  }
}
