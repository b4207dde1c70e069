import Lexicon
import TextModel

/// Settles where names end that were read too short: a place whose organisation's head noun follows, a body whose event
/// follows, a person whose studio or government follows (`林远帆｜创新工作室`), an area whose team follows (`海州国｜队`); and
/// leaves out titles that are a mere part of a quoted word.
struct NameSettler: Sendable {
  private let gazetteer: Gazetteer
  /// Spans with a smaller margin, in log-odds, are dropped where the dictionaries speak against them.
  private static let doubt: Float = 1.5
  /// In units.
  private static let longestStudio = 12

  private let heads: ClassID?
  private let known: ClassID?
  private let eventHeads: ClassID?
  private let eventClasses: ClassSet
  private let adverbs: ClassID?
  private let studios: ClassSet
  private let placeHeads: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    heads = gazetteer.classID(named: "organization.head")
    known = gazetteer.classID(named: "organization.known")
    eventHeads = gazetteer.classID(named: "event.head")
    eventClasses = ClassSet(["event.head", "event.known", "work.known"], in: gazetteer)
    areas = .areas(in: gazetteer)
    placeHeads = gazetteer.classID(named: "place.head")
    studios = ClassSet(["alias.studio", "clause.named-government"], in: gazetteer)
    adverbs = gazetteer.classID(named: "word.adverb")
  }

  /// - Parameters:
  ///   - spans: a sentence's, ascending and without overlap; they stay so.
  ///   - candidates: in text order.
  func settle(
    _ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>
  ) {
    for index in spans.indices where !spans[index].isFixed {
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      switch spans[index].type {
      case .person: takeStudio(&spans[index], right, draft)
      case .location: takeTeam(&spans[index], right, draft)
      default: break
      }
      for wanted in wanted(spans[index].type) {
        guard let end = longerEnd(spans[index], wanted, right, draft, candidates) else { continue }
        spans[index].span.end = end
        spans[index].type = wanted
        break
      }
    }
    spans.removeAll {
      guard !$0.isFixed else { return false }
      return switch $0.type {
      case .title: isPartOfQuotedWord($0.span, sentence, draft.reading.units)
      case .organization: $0.margin < Self.doubt && beginsWithAdverb($0.span, draft)
      case .event: $0.margin < Self.doubt && !isEventName($0.span, draft)
      default: false
      }
    }
  }

  /// Makes a person's name with what is named after the person one name, of a place if the head noun is a place's.
  private func takeStudio(_ person: inout TaggedSpan, _ right: Int, _ draft: Draft) {
    guard let studio = draft.longestHit(of: studios, from: person.span.end, units: Self.longestStudio),
      studio.length > 1, Int(studio.end) <= right, draft.isWord(studio.span)
    else { return }
    let isPlace = draft.hits(endingAt: Int(studio.end)).contains { $0.span == studio.span && $0.classID == placeHeads }
    person.span.end = Int(studio.end)
    person.type = isPlace ? .location : .organization
  }

  /// Makes an area and its team one name: `[海州国]｜队｜夺得`, but not `海州国｜队员`.
  private func takeTeam(_ area: inout TaggedSpan, _ right: Int, _ draft: Draft) {
    let place = area.span.end
    guard place < right, draft.isWord(TextSpan(place, place + 1)),
      let team = draft.hits(endingAt: place + 1).first(where: {
        $0.length == 1 && $0.classID == heads && gazetteer.subtype(of: $0.entry) == .team
      }), draft.hits(endingAt: place).contains(where: { $0.span == area.span && areas.contains($0) })
    else { return }
    area.span.end = Int(team.end)
    area.type = .organization
  }

  /// What a name may turn out to be when it goes on: a place's body, a body's event or a body within it.
  private func wanted(_ type: MentionType) -> [MentionType] {
    switch type {
    case .location: [.organization]
    case .organization: [.event, .organization]
    default: []
    }
  }

  /// The end of a sure candidate that begins with the span and goes on with just one head noun.
  private func longerEnd(
    _ chosen: TaggedSpan, _ wanted: MentionType, _ right: Int, _ draft: Draft, _ candidates: ArraySlice<Candidate>
  ) -> Int? {
    // Of candidates that begin at one place, the longer come first.
    var index = first(from: chosen.span.start, candidates)
    while index < candidates.endIndex, candidates[index].mention.span.start == chosen.span.start,
      candidates[index].mention.span.end > chosen.span.end
    {
      let candidate = candidates[index]
      index += 1
      guard candidate.mention.type == wanted, candidate.mention.span.end <= right, candidate.score >= Evidence.likely
      else { continue }
      let end = candidate.mention.span.end
      return isHeaded(chosen.span.end, end, wanted, draft) ? end : nil
    }
    return nil
  }

  /// The index of the first candidate that begins at a place or behind it. Logarithmic.
  private func first(from place: Int, _ candidates: ArraySlice<Candidate>) -> Int {
    var low = candidates.startIndex
    var high = candidates.endIndex
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].mention.span.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a strong head noun stands at the end of what is added, and no word reaches across that end.
  private func isHeaded(_ start: Int, _ end: Int, _ wanted: MentionType, _ draft: Draft) -> Bool {
    var isHeaded = false
    var index = draft.firstHit(endingAfter: start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= end + 2 {
      let hit = draft.hits[index]
      index += 1
      let kind = hit.classID
      if Int(hit.end) == end, Int(hit.start) >= start {
        if wanted == .organization {
          // The name of another body may follow a place: 中国东盟.
          if Int(hit.start) == start, kind == known, !hit.isWeak { return false }
          if Int(hit.start) == start, kind == heads, !hit.isWeak { isHeaded = true }
        } else if kind == eventHeads, !hit.isWeak {
          isHeaded = true
        }
      }
      if Int(hit.start) < end, Int(hit.start) > start, Int(hit.end) > end { return false }
    }
    return isHeaded
  }

  /// `逐步扩大…联盟`: a clause that was read as a name.
  private func beginsWithAdverb(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix { Int($0.end) < span.end }
      .contains { Int($0.start) == span.start && $0.classID == adverbs }
  }

  /// Whether a head noun of events or a known event ends the span.
  private func isEventName(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: span.end - 1)...].prefix { Int($0.end) == span.end }
      .contains { hit in Int(hit.start) >= span.start && eventClasses.contains(hit.classID) }
      || Glyph.isCloseQuote(draft.reading.units[span.end - 1])
  }

  /// `“新八级工”`: the quoted word is one name, and the title is not it.
  private func isPartOfQuotedWord(_ span: TextSpan, _ sentence: TextSpan, _ units: [UInt16]) -> Bool {
    guard span.start > sentence.start, Glyph.isHan(units[span.start - 1]), span.end < sentence.end,
      Glyph.isCloseQuote(units[span.end])
    else { return false }
    var place = span.start - 1
    while place >= sentence.start, span.start - place <= 4 {
      if Glyph.isOpenQuote(units[place]) { return true }
      guard Glyph.isHan(units[place]) else { return false }
      place -= 1
    }
    return false
  }
}
