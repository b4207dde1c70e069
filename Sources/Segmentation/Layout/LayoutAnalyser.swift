import TextModel

/// The first stage: folds the text, drops markup and blank lines, finds the articles of a page and rejoins paragraphs
/// that a column break cut.
///
/// In the reading text, lines are separated by one unit U+000A; nothing stands where a paragraph was rejoined.
package struct LayoutAnalyser: Stage {
  package static let name = "layout"
  package static let requires: Set<DraftPart> = []
  package static let adds: Set<DraftPart> = [.reading, .articles]

  private let folder: Folder
  private let cues: LayoutCues
  private let reader: LineReader

  package init(fold: FoldTable, cues: LayoutCues) {
    folder = Folder(fold)
    self.cues = cues
    reader = LineReader(cues: cues)
  }

  /// Linear in the text.
  package func process(_ draft: inout Draft) {
    var reading = folder.fold(draft.source.bytes)
    var (lines, markup) = LineSplitter.split(reading, source: draft.source)
    dropMarkup(from: &reading, lines: &lines, markup: markup)
    reader.read(&lines, in: reading.units)
    var finder = ArticleFinder(lines, units: reading.units, cues: cues)
    lines = finder.find()
    let spans = join(&reading, lines)
    draft.lines = mergedLines(lines, spans)
    draft.articles = articles(finder.starts, lines, spans)
    draft.reading = reading
  }

  /// Keeps the lines' text, one line end between each two, and moves the lines to their new places.
  private func dropMarkup(from reading: inout ReadingText, lines: inout [PageLine], markup: [TextSpan]) {
    var kept: [TextSpan] = []
    kept.reserveCapacity(lines.count * 2 + markup.count)
    var next = 0
    var moved = 0
    for index in lines.indices {
      let line = lines[index]
      lines[index].start = moved
      var at = line.start
      while next < markup.count, markup[next].start < line.end {
        if markup[next].start > at { kept.append(TextSpan(at, markup[next].start)) }
        moved += max(markup[next].start - at, 0)
        at = max(at, markup[next].end)
        next += 1
      }
      if at < line.end { kept.append(TextSpan(at, line.end)) }
      moved += max(line.end - at, 0)
      lines[index].end = moved
      if index + 1 < lines.count {
        // White space and closing marks may stand between a line's text and its end.
        var lineEnd = line.end
        while lineEnd < reading.count, reading.units[lineEnd] != Folder.lineEnd { lineEnd += 1 }
        kept.append(TextSpan(lineEnd, lineEnd + 1))
        moved += 1
      }
    }
    reading.keep(only: kept)
  }

  /// Drops the line ends inside rejoined paragraphs; returns each line's new span, lines that were joined sharing one.
  private func join(_ reading: inout ReadingText, _ lines: [PageLine]) -> [TextSpan] {
    let joiner = ParagraphJoiner(units: reading.units)
    var paragraphs: [TextSpan] = []
    var paragraphOfLine: [Int] = []
    paragraphOfLine.reserveCapacity(lines.count)
    var kept: [TextSpan] = []
    var keptFrom = 0
    var dropped = 0
    for index in lines.indices {
      let line = lines[index]
      if index > 0, joiner.continues(lines[index - 1], line) {
        kept.append(TextSpan(keptFrom, line.start - 1))
        keptFrom = line.start
        dropped += 1
        paragraphs[paragraphs.count - 1].end = line.end - dropped
      } else {
        paragraphs.append(TextSpan(line.start - dropped, line.end - dropped))
      }
      paragraphOfLine.append(paragraphs.count - 1)
    }
    if dropped > 0 {
      kept.append(TextSpan(keptFrom, reading.count))
      reading.keep(only: kept)
    }
    return paragraphOfLine.map { paragraphs[$0] }
  }

  private func mergedLines(_ lines: [PageLine], _ spans: [TextSpan]) -> [ReadingLine] {
    var result: [ReadingLine] = []
    result.reserveCapacity(lines.count)
    for (line, span) in zip(lines, spans) where result.last?.span != span {
      result.append(ReadingLine(span: span, kind: line.kind, article: line.article))
    }
    return result
  }

  private func articles(
    _ starts: [(line: Int, headline: Int?)], _ lines: [PageLine], _ spans: [TextSpan]
  ) -> [Article] {
    starts.enumerated().map { number, start in
      let next = number + 1 < starts.count ? starts[number + 1].line : lines.count
      let last = lines[start.line..<next].lastIndex { $0.article == number } ?? start.line
      return Article(
        span: TextSpan(spans[start.line].start, spans[last].end), headline: start.headline.map { spans[$0] })
    }
  }
}
