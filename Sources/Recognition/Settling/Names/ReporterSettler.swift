import Lexicon
import TextModel

/// Settles the names of reporters: the last of a list before the credit (`记者林远、｜向海｜报道`), and two names that were read as
/// one because nothing stands between them (`林远帆｜陈海生`).
struct ReporterSettler: Sendable {
  private let acting: ClassID?
  private let surname: ClassID?
  private let credit: ClassID?

  init(gazetteer: Gazetteer) {
    acting = gazetteer.classID(named: "office.acting")
    surname = gazetteer.classID(named: "person.surname")
    credit = gazetteer.classID(named: "layout.credit")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .person, !spans[index].isFixed else { continue }
      if let second = secondName(spans[index].span, sentence, draft) {
        var next = spans[index]
        next.span.start = second
        spans[index].span.end = second
        spans.insert(next, at: index + 1)
      } else if let last = lastName(behind: index, spans, sentence, draft) {
        spans.insert(TaggedSpan(span: last, type: .person, margin: 0), at: index + 1)
      }
    }
  }

  /// Where the second of two names of three units begins, in a line of its own or where reporters are named: elsewhere it
  /// may be one foreign name.
  private func secondName(_ name: TextSpan, _ sentence: TextSpan, _ draft: Draft) -> Int? {
    let middle = name.start + 3
    guard name.count == 6, isSurname(name.start, draft), isSurname(middle, draft),
      isLine(name, sentence, draft) || followsReporter(name.start, draft)
    else { return nil }
    return middle
  }

  /// Whether nothing but white space stands beside a name.
  private func isLine(_ name: TextSpan, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    let beside = [sentence.start..<name.start, name.end..<sentence.end]
    return beside.joined().allSatisfy {
      Glyph.isSpace(draft.reading.units[$0]) || draft.reading.units[$0] == Glyph.newline
    }
  }

  /// `、向海｜报道`: a surname and one or two units between the mark of a list and a credit, where reporters are named.
  private func lastName(
    behind index: Int, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft
  ) -> TextSpan? {
    let end = spans[index].span.end
    let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
    guard end + 1 < right, draft.reading.units[end] == Glyph.enumeration, isSurname(end + 1, draft),
      isReporter(index, spans, draft)
    else { return nil }
    return [end + 3, end + 4].first { place in
      place < right
        && draft.hits[draft.firstHit(endingAfter: place)...].prefix { Int($0.end) <= place + 4 }
          .contains { Int($0.start) == place && $0.classID == credit && Int($0.end) <= right }
    }.map { TextSpan(end + 1, $0) }
  }

  /// Whether the list of names in which a person stands follows the word for a reporter.
  private func isReporter(_ index: Int, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    var first = index
    while first > 0, spans[first - 1].type == .person, spans[first - 1].span.end + 1 == spans[first].span.start {
      first -= 1
    }
    return followsReporter(spans[first].span.start, draft)
  }

  private func followsReporter(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place).contains { $0.classID == acting }
  }

  private func isSurname(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place + 1).contains { Int($0.start) == place && $0.classID == surname }
  }
}
