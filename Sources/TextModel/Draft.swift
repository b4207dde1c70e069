/// A document on its way through the pipeline. Each stage reads what earlier stages added and adds its own part.
package struct Draft: Sendable {
  package var source: SourceDocument
  /// Added by layout: the folded text without markup and column breaks.
  package var reading = ReadingText()
  /// Added by layout: the reading text's lines, ascending, line ends left out.
  package var lines: [ReadingLine] = []
  /// Added by layout: ascending, without overlap.
  package var articles: [Article] = []
  /// Added by segmentation: ascending, without overlap.
  package var sentences: [Sentence] = []
  /// Added by segmentation: for each unit, and the end, whether ICU sets a word boundary before it.
  package var wordBoundaries: [Bool] = []
  /// Added by the lexicon: every hit, in the order of end, then start, then entry.
  package var hits: [LexiconHit] = []
  /// Added by recognition: flat mentions in text order, each followed by those nested in it.
  package var mentions: [Mention] = []
  /// Added by recognition: what date mentions say (ISO 8601 or TIMEX3-like).
  package var dateValues: [String] = []
  /// Added by entity linking: in the order of first mention.
  package var entities: [Entity] = []
  /// Added by entity linking: the hits of the classes that names are read with, in text order.
  package var nameWords: [LexiconHit] = []
  /// Added by relation extraction: in the order of article, first evidence, predicate.
  package var relations: [Relation] = []
  package var diagnostics: [Diagnostic] = []
  /// Added by recognition when asked for: one for each flat mention, in text order.
  package var explanations: [Explanation] = []
  /// The same: what was proposed where no mention was chosen, in text order.
  package var unchosen: [Explanation.Proposal] = []

  package init(source: SourceDocument) { self.source = source }

  /// The code points of the output's text that a span of units stands for.
  package func outputSpan(_ span: TextSpan) -> TextSpan {
    let inText = reading.sourceSpan(span)
    return source.extraction?.sourceSpan(inText) ?? inText
  }

  /// The source's own text of a span, as the document writes it, with line breaks and the white space and markup
  /// beside them removed; for names in the output.
  package func sourceName(_ span: TextSpan) -> String {
    guard span.start >= 0, span.end <= reading.count, span.start < span.end else { return "" }
    let first = Int(reading.byteOffsets[span.start])
    let last = Int(reading.byteOffsets[span.end - 1])
    guard first <= last, last < source.bytes.count else { return "" }
    let end = min(last + utf8Width(source.bytes[last]), source.bytes.count)
    if isUnbroken(span) { return String(decoding: source.bytes[first..<end], as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - first)
    for unit in span.start..<span.end {
      if unit > span.start, reading.codePoints[unit] == reading.codePoints[unit - 1] { continue }
      let from = Int(reading.byteOffsets[unit])
      bytes.append(contentsOf: source.bytes[from..<min(from + utf8Width(source.bytes[from]), source.bytes.count)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing was left out of the source between the units of a span.
  private func isUnbroken(_ span: TextSpan) -> Bool {
    for unit in span.start + 1..<max(span.end, span.start + 1)
    where reading.codePoints[unit] > reading.codePoints[unit - 1] + 1 {
      return false
    }
    return true
  }

  private func utf8Width(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
