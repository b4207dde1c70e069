import Lexicon
import TextModel

/// Settles where titles begin and end beside other names: posts abroad (`中国｜驻某国大使`), two offices that one person
/// holds (`主任｜兼｜书记`), an office with its country's one letter before it (`俄｜外长`).
struct TitleEdgeSettler: Sendable {
  private let stationed: ClassID?
  private let letters: ClassID?
  private let joins: ClassID?
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    stationed = gazetteer.classID(named: "alias.stationed")
    letters = gazetteer.classID(named: "alias.country-letter")
    joins = gazetteer.classID(named: "office.joint")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    guard spans.contains(where: { $0.type == .title && !$0.isFixed }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count + 1)
    for chosen in spans {
      guard chosen.type == .title, !chosen.isFixed else {
        settled.append(chosen)
        continue
      }
      var title = chosen
      takePlaceAbroad(&title, &settled, draft)
      leaveLetter(&title, draft)
      settled += parts(title, draft)
    }
    spans = settled
  }

  /// `中国｜驻｜某国｜大使`: the place abroad belongs to the post.
  private func takePlaceAbroad(_ title: inout TaggedSpan, _ before: inout [TaggedSpan], _ draft: Draft) {
    guard let place = before.last, place.span.end == title.span.start, !place.isFixed else { return }
    switch place.type {
    case .location:
      guard let start = stationedStart(endingAt: place.span.start, draft),
        start >= (before.dropLast().last?.span.end ?? 0)
      else { return }
      title.span.start = start
      before.removeLast()
    case .organization:
      // Read as one body, 中国驻某国, it is a country and where its post is.
      guard place.span.count > 2 else { return }
      for end in place.span.start + 2..<place.span.end {
        guard let start = stationedStart(endingAt: end, draft), start > place.span.start,
          isArea(TextSpan(end, place.span.end), draft)
        else { continue }
        title.span.start = start
        before[before.count - 1].span.end = start
        before[before.count - 1].type = .location
        return
      }
    default: return
    }
  }

  /// Where the one-unit word for being stationed begins that ends at a place.
  private func stationedStart(endingAt place: Int, _ draft: Draft) -> Int? {
    let hits = draft.hits(endingAt: place).filter { $0.classID == stationed }
    return hits.count == 1 && hits.first?.length == 1 ? place - 1 : nil
  }

  /// `俄｜国防部长`: one letter for a country is not marked.
  private func leaveLetter(_ title: inout TaggedSpan, _ draft: Draft) {
    let rest = TextSpan(title.span.start + 1, title.span.end)
    guard rest.count >= 2,
      draft.hits(endingAt: rest.start).contains(where: { $0.length == 1 && $0.classID == letters }),
      isTitle(rest, draft), !isTitle(title.span, draft)
    else { return }
    title.span = rest
  }

  /// A title, cut where two offices are joined.
  private func parts(_ title: TaggedSpan, _ draft: Draft) -> [TaggedSpan] {
    for place in title.span.start + 2..<max(title.span.end - 2, title.span.start + 2) {
      guard draft.hits(endingAt: place + 1).contains(where: { $0.length == 1 && $0.classID == joins }) else { continue }
      var (first, second) = (title, title)
      first.span.end = place
      second.span.start = place + 1
      return [first] + parts(second, draft)
    }
    return [title]
  }

  private func isArea(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .location }
  }

  private func isTitle(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .title }
  }
}
