/// Fills in what can be said of a line by looking at it alone.
struct LineReader {
  /// The longest line that can be a headline without markup, in units.
  private static let longestHeading = 90
  /// How far back a bracketed sign-off at a paragraph's end is looked for.
  private static let longestSignOff = 40

  private let datelines: DatelineReader
  private let bylines: BylineReader

  init(cues: LayoutCues) {
    datelines = DatelineReader(cues: cues)
    bylines = BylineReader(cues: cues)
  }

  /// Reads every line of a page. Linear.
  func read(_ lines: inout [PageLine], in units: [UInt16]) {
    for index in lines.indices {
      let text = units[lines[index].start..<lines[index].end]
      lines[index].isFinished = isFinished(text)
      lines[index].hasClauses = text.contains(where: Marks.dividesClauses)
      lines[index].opensArticle = lines[index].level == 0 && datelines.opens(text)
      if lines[index].level == 0, !lines[index].opensArticle {
        lines[index].isByline = bylines.isByline(text) || areNamesBelowHeading(lines, index, text)
      }
      lines[index].looksLikeHeading = lines[index].level > 0 || looksLikeHeading(lines[index], text)
    }
  }

  /// A line of bare names counts only between a headline and the text.
  private func areNamesBelowHeading(_ lines: [PageLine], _ index: Int, _ text: ArraySlice<UInt16>) -> Bool {
    guard index > 0, index + 1 < lines.count, lines[index - 1].looksLikeHeading, text.count <= 12 else { return false }
    return lines[index + 1].count > 40 && bylines.areNames(text)
  }

  private func looksLikeHeading(_ line: PageLine, _ text: ArraySlice<UInt16>) -> Bool {
    guard (2...Self.longestHeading).contains(text.count), !line.isByline, !line.opensArticle, !line.isItem else {
      return false
    }
    let unquoted = text.last.map(Marks.isClosing) == true ? text.dropLast() : text
    guard !text.contains(Marks.fullStop), let last = unquoted.last, last != Marks.comma else { return false }
    return !line.isFinished || ((last == Marks.questionMark || last == Marks.exclamationMark) && text.count <= 40)
  }

  /// Whether a paragraph could end here: its last mark ends a sentence, quotation marks and a bracketed sign-off after
  /// it left out.
  private func isFinished(_ text: ArraySlice<UInt16>) -> Bool {
    var rest = text
    while let last = rest.last {
      if last == Marks.closeParenthesis {
        let open = rest.suffix(Self.longestSignOff).lastIndex(of: Marks.openParenthesis)
        if let open, open > rest.startIndex, Marks.endsSentence(rest[open - 1]) { return true }
        if let open, open > rest.startIndex, Marks.isClosing(rest[open - 1]) {
          rest = rest[..<open]
        } else {
          rest = rest.dropLast()
        }
      } else if Marks.isClosing(last) || last == Marks.space {
        rest = rest.dropLast()
      } else {
        return Marks.endsParagraph(last)
      }
    }
    return false
  }
}
