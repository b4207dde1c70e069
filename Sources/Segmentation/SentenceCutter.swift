import TextModel

/// Makes sentences of lines and ICU's sentence ends.
struct SentenceCutter {
  /// A quotation or bracket of fewer units than this holds no sentence end.
  private static let longestAside = 120
  /// A sentence longer than this is cut at a clause's end, or anywhere, so that no later stage meets one without limit.
  private static let longestSentence = 2_000

  let units: [UInt16]

  /// - Parameters:
  ///   - lines: ascending.
  ///   - ends: ICU's sentence ends, ascending.
  /// - Complexity: linear.
  func sentences(in lines: [ReadingLine], ends: [Int]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(lines.count * 2)
    var next = 0
    for (paragraph, line) in lines.enumerated() {
      var cuts: [Int] = []
      while next < ends.count, ends[next] <= line.span.start { next += 1 }
      if line.kind == .body {
        while next < ends.count, ends[next] < line.span.end {
          cuts.append(ends[next])
          next += 1
        }
        cuts = settled(cuts, in: line.span)
      }
      append(cuts + [line.span.end], line, paragraph, to: &sentences)
    }
    return sentences
  }

  /// ICU's ends and those after 。！？, without those inside asides.
  private func settled(_ cuts: [Int], in line: TextSpan) -> [Int] {
    let asides = asides(in: line)
    var result: [Int] = []
    var aside = 0
    var next = 0
    var at = line.start
    while at < line.end {
      // The end of a mark and of all that closes on it.
      var end = at + 1
      var isEnd = false
      if Marks.endsSentence(units[at]), units[at] != Marks.ellipsis {
        while end < line.end, Marks.endsSentence(units[end]) { end += 1 }
        while end < line.end, Marks.isClosing(units[end]) || units[end] == Marks.space { end += 1 }
        isEnd = end < line.end && !continues(units[end])
      }
      while next < cuts.count, cuts[next] <= end {
        // `买买提江.吾买尔`: a point between two characters ends nothing.
        isEnd = isEnd || (cuts[next] == end && units[end - 1] != Marks.point)
        next += 1
      }
      if isEnd, end < line.end {
        while aside < asides.count, asides[aside].end < end { aside += 1 }
        if aside == asides.count || !(asides[aside].start < end && end < asides[aside].end) { result.append(end) }
      }
      at = end
    }
    return result
  }

  /// Whether a sentence goes on after closing marks: `“……！”、`, `？”，`.
  private func continues(_ unit: UInt16) -> Bool {
    unit == Marks.comma || unit == Marks.enumerationComma || unit == Marks.semicolon || unit == Marks.colon
  }

  /// The outermost pairs of brackets and quotation marks that are short enough, ascending. The span of a pair ends
  /// after its closing mark, where a sentence may end again.
  private func asides(in line: TextSpan) -> [TextSpan] {
    var open: [(closer: UInt16, at: Int)] = []
    var spans: [TextSpan] = []
    for at in line.start..<line.end {
      if let closer = Marks.closing(units[at]) {
        open.append((closer, at))
      } else if Marks.isClosing(units[at]), let match = open.suffix(8).lastIndex(where: { $0.closer == units[at] }) {
        let start = open[match].at
        open.removeSubrange(match...)
        guard at - start < Self.longestAside else { continue }
        while let last = spans.last, last.start > start { spans.removeLast() }
        spans.append(TextSpan(start, at + 1))
      }
    }
    return spans
  }

  private func append(_ cuts: [Int], _ line: ReadingLine, _ paragraph: Int, to sentences: inout [Sentence]) {
    var start = line.span.start
    for cut in cuts where cut > start {
      while cut - start > Self.longestSentence {
        let piece = endOfPiece(from: start)
        add(start, piece, line, paragraph, to: &sentences)
        start = piece
      }
      add(start, cut, line, paragraph, to: &sentences)
      start = cut
    }
  }

  /// Leaves out the white space at a sentence's ends.
  private func add(_ start: Int, _ end: Int, _ line: ReadingLine, _ paragraph: Int, to sentences: inout [Sentence]) {
    var span = TextSpan(start, end)
    while span.start < span.end, units[span.start] == Marks.space { span.start += 1 }
    while span.end > span.start, units[span.end - 1] == Marks.space { span.end -= 1 }
    guard !span.isEmpty else { return }
    sentences.append(Sentence(span: span, kind: line.kind, article: line.article, paragraph: paragraph))
  }

  private func endOfPiece(from start: Int) -> Int {
    let limit = start + Self.longestSentence
    for end in (start + Self.longestSentence / 2..<limit).reversed() where Marks.dividesClauses(units[end]) {
      return end + 1
    }
    for end in (start + Self.longestSentence / 2..<limit).reversed() where units[end] == Marks.space { return end + 1 }
    return units[limit] & 0xFC00 == 0xDC00 ? limit - 1 : limit
  }
}
