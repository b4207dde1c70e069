import Lexicon
import TextModel

/// Works (guidelines 1.5): what stands between 《》, programmes known by name, quoted names of columns. A newspaper in 《》
/// that acts or reports is proposed as an organisation.
package struct WorkRecogniser: Recogniser {
  package static let name: MechanismName = "work"

  /// The longest name, in units; a title mark not closed within it is no title mark.
  static let longestName = 120

  private let gazetteer: Gazetteer
  private let known: ClassID?
  private let press: ClassID?
  private let pressFollower: ClassID?
  private let frame: ClassID?

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    known = gazetteer.classID(named: "work.known")
    press = gazetteer.classID(named: "work.press")
    pressFollower = gazetteer.classID(named: "work.press.follower")
    frame = gazetteer.classID(named: "work.frame")
  }

  package func propose(in draft: Draft, into proposals: inout Proposals) {
    let (marked, heads) = titleMarks(draft.reading.units)
    for span in marked where !span.isEmpty { proposals.candidates.append(candidate(span, in: draft)) }
    let taken = (marked + heads).sorted()
    programmes(in: draft, outside: taken, into: &proposals.candidates)
    columns(in: draft, outside: taken, into: &proposals.candidates)
  }

  // MARK: Title marks

  /// The text inside each outermost pair of title marks, ascending; and the column heads in 【】, in which nothing is
  /// marked. Linear but for marks that are not closed.
  private func titleMarks(_ units: [UInt16]) -> (names: [TextSpan], columnHeads: [TextSpan]) {
    var spans: [TextSpan] = []
    var heads: [TextSpan] = []
    var place = 0
    while place < units.count {
      if units[place] == Glyph.openHead, let end = headEnd(units, from: place) {
        heads.append(TextSpan(place, end))
        place = end
      } else if units[place] == Glyph.openTitle, let close = close(units, from: place) {
        spans.append(TextSpan(place + 1, close))
        place = close
      }
      place += 1
    }
    return (spans, heads)
  }

  /// Where the title mark opened at `start` is closed, marks of both kinds counted as pairs.
  private func close(_ units: [UInt16], from start: Int) -> Int? {
    var depth = 0
    for place in start..<min(units.count, start + Self.longestName) {
      switch units[place] {
      case Glyph.openTitle: depth += 1
      case Glyph.closeTitle:
        depth -= 1
        if depth == 0 { return place }
      case Glyph.newline: return nil
      default: break
      }
    }
    return nil
  }

  private func headEnd(_ units: [UInt16], from start: Int) -> Int? {
    for place in start..<min(units.count, start + Self.longestName) {
      if units[place] == Glyph.closeHead { return place }
      if units[place] == Glyph.newline { return nil }
    }
    return nil
  }

  private func candidate(_ span: TextSpan, in draft: Draft) -> Candidate {
    if isReportingPress(span, in: draft) {
      return Candidate(
        mention: Mention(
          span: span, type: .organization, subtype: .media, provenance: .recogniser(Self.name, "press")),
        score: Evidence.sure)
    }
    return Candidate(
      mention: Mention(span: span, type: .work, provenance: .recogniser(Self.name, "title-marks")),
      score: Evidence.sure)
  }

  // MARK: Newspapers

  /// Whether the name is a newspaper's and the words around it make it one who acts.
  private func isReportingPress(_ span: TextSpan, in draft: Draft) -> Bool {
    guard ends(span, with: press, in: draft) else { return false }
    var place = span.end + 1
    // 《…》15日报道, 《…》网站18日援引
    let units = draft.reading.units
    while place < units.count,
      Numeral.isNumeral(units[place]) || units[place] == Glyph.day || units[place] == Glyph.month
        || units[place] == Glyph.number
    {
      place += 1
    }
    return starts(at: place, with: pressFollower, in: draft)
  }

  private func ends(_ span: TextSpan, with wanted: ClassID?, in draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { hit in
      Int(hit.start) >= span.start && hit.classID == wanted
    }
  }

  private func starts(at place: Int, with wanted: ClassID?, in draft: Draft) -> Bool {
    guard let wanted else { return false }
    for end in place + 1...place + 8 {
      for hit in draft.hits(endingAt: end)
      where Int(hit.start) == place && hit.classID == wanted { return true }
    }
    return false
  }

  // MARK: Names without title marks

  /// `（新闻联播）`, `今晚焦点访谈将播出`.
  private func programmes(in draft: Draft, outside: [TextSpan], into candidates: inout [Candidate]) {
    guard let known else { return }
    for hit in draft.hits where hit.classID == known {
      let span = hit.span
      guard !overlaps(span, outside) else { continue }
      let mention = Mention(
        span: span, type: .work, provenance: .dictionary(entry: hit.entry), entry: hit.entry)
      let score =
        hit.isWeak ? Evidence.doubtful : isBracketed(span, draft) ? Evidence.sure : Evidence.likely
      candidates.append(Candidate(mention: mention, score: score, tier: gazetteer.tier(of: hit.entry)))
    }
  }

  /// Whether a span shares a unit with one of some ascending spans that do not overlap each other. Logarithmic.
  private func overlaps(_ span: TextSpan, _ others: [TextSpan]) -> Bool {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low].start < span.end
  }

  private func isBracketed(_ span: TextSpan, _ draft: Draft) -> Bool {
    let units = draft.reading.units
    guard span.start > 0, span.end < units.count else { return false }
    return Glyph.isOpenBracket(units[span.start - 1]) && Glyph.isCloseBracket(units[span.end])
  }

  /// `“匠心筑梦”专栏`, `特别节目“匠心筑梦”`.
  private func columns(in draft: Draft, outside: [TextSpan], into candidates: inout [Candidate]) {
    guard let frame else { return }
    let units = draft.reading.units
    var last = TextSpan(0, 0)
    for hit in draft.hits where hit.classID == frame {
      let (start, end) = (Int(hit.start), Int(hit.end))
      var span: TextSpan?
      if start > 0, Glyph.isCloseQuote(units[start - 1]) {
        var open = start - 2
        while open >= 0, start - open < 32, !Glyph.isOpenQuote(units[open]), units[open] != Glyph.newline { open -= 1 }
        if open >= 0, Glyph.isOpenQuote(units[open]) { span = TextSpan(open + 1, start - 1) }
      } else if end < units.count, Glyph.isOpenQuote(units[end]) {
        var close = end + 1
        while close < units.count, close - end < 32, !Glyph.isCloseQuote(units[close]), units[close] != Glyph.newline {
          close += 1
        }
        if close < units.count, Glyph.isCloseQuote(units[close]) { span = TextSpan(end + 1, close) }
      }
      guard let span, span.count > 1, span != last, !overlaps(span, outside) else { continue }
      last = span
      candidates.append(
        Candidate(
          mention: Mention(span: span, type: .work, provenance: .recogniser(Self.name, "column")),
          score: Evidence.likely))
    }
  }
}
