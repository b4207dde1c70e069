import TextModel

/// Finds the articles of a page, and decides what each line is.
///
/// An article begins at its headline, or at the shoulder line above it. What makes a line a headline: a dateline in the
/// paragraph below; being a Markdown heading of the level that the page's articles have; or, for a line that looks like
/// a headline and has text below, a gap above it that is wider than the page's usual one, or a sign-off.
struct ArticleFinder {
  /// More plain lines than this in a row above a text are a list, not headlines.
  private static let longestHeader = 3
  /// A page's or column's name that no dictionary lists is at most so long.
  private static let longestBanner = 6

  private let cues: LayoutCues
  private let units: [UInt16]
  private var lines: [PageLine]
  /// Headings of this level begin articles; 0 when there is no such level.
  private var articleLevel = 0
  private var commonGap = 0

  /// Articles as line numbers: where each begins, and its headline's line.
  private(set) var starts: [(line: Int, headline: Int?)] = []

  init(_ lines: [PageLine], units: [UInt16], cues: LayoutCues) {
    self.lines = lines
    self.units = units
    self.cues = cues
  }

  /// The lines with kind and article filled in. Linear.
  mutating func find() -> [PageLine] {
    guard !lines.isEmpty else { return lines }
    commonGap = mostCommonGap()
    let dateline = datelineHeadlines()
    articleLevel = levelOfArticles(dateline)
    collectStarts(dateline)
    settleTop()
    assign()
    return lines
  }

  // MARK: Evidence

  private func mostCommonGap() -> Int {
    var counts = [0, 0, 0, 0]
    for line in lines.dropFirst() { counts[min(line.gap, 3)] += 1 }
    return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
  }

  /// For each paragraph with a dateline, the headline just above it.
  private func datelineHeadlines() -> [Int] {
    var headlines: [Int] = []
    for index in lines.indices where lines[index].opensArticle {
      var above = index - 1
      while above > 0, lines[above].isByline, lines[above - 1].looksLikeHeading { above -= 1 }
      if above >= 0, lines[above].looksLikeHeading, !lines[above].isByline { headlines.append(above) }
    }
    return headlines
  }

  /// The Markdown level of the page's headlines: that of a heading above a dateline; else the highest level that
  /// has text below it.
  private func levelOfArticles(_ datelineHeadlines: [Int]) -> Int {
    let supported = datelineHeadlines.map { lines[$0].level }.filter { $0 > 0 }
    if let level = supported.min() { return level }
    let withText = lines.indices.filter { index in
      lines[index].level > 0 && index + 1 < lines.count && lines[index + 1].level == 0
        && !lines[index + 1].looksLikeHeading
    }
    let levels = withText.map { lines[$0].level }
    guard let highest = levels.min() else { return 0 }
    return highest
  }

  /// Whether text follows the header that a line belongs to.
  private func hasTextBelow(_ index: Int) -> Bool {
    var below = index + 1
    while below < lines.count, below <= index + 2, lines[below].looksLikeHeading || lines[below].isByline,
      lines[below].gap <= max(commonGap, 1), lines[below].level == 0
    {
      below += 1
    }
    return below < lines.count && lines[below].level == 0 && !lines[below].looksLikeHeading && !lines[below].isByline
      && (lines[below].isFinished || lines[below].hasClauses)
  }

  /// Whether an article ends with this line: it says who wrote it, in a line of its own or in brackets at its end.
  private func isSignOff(_ index: Int) -> Bool {
    if lines[index].isByline {
      return index > 0 && !lines[index - 1].looksLikeHeading && cues.credits.suffix(of: text(index)) != 1
    }
    let line = text(index)
    guard line.last == Marks.closeParenthesis, let open = line.suffix(24).lastIndex(of: Marks.openParenthesis),
      open > line.startIndex, Marks.endsSentence(line[open - 1]) || Marks.isClosing(line[open - 1])
    else { return false }
    let names = line[(open + 1)...].dropLast()
    return cues.credits.suffix(of: names) == 0 && BylineReader(cues: cues).areNames(names)
  }

  /// Whether a byline stands between a line and the text below it.
  private func hasBylineBelow(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].isByline && lines[index - 1].isFinished
      && cues.credits.suffix(of: text(index + 1)) != 1
  }

  private func text(_ index: Int) -> ArraySlice<UInt16> { units[lines[index].start..<lines[index].end] }

  // MARK: Starts

  private mutating func collectStarts(_ datelineHeadlines: [Int]) {
    var headlines = Set(datelineHeadlines)
    for index in lines.indices {
      let line = lines[index]
      if line.level > 0, line.level <= articleLevel, !isBannerOverHeadline(index),
        hasTextBelow(index) || line.level == articleLevel && index + 1 < lines.count && lines[index + 1].level == 0
      {
        headlines.insert(index)
      } else if line.level == 0, line.looksLikeHeading, !line.isByline, line.count >= 6, index > 0,
        lines[index - 1].level == 0, !lines[index - 1].looksLikeHeading, hasTextBelow(index)
      {
        let isApart =
          line.gap > max(commonGap, 1) && !line.isFinished && units[line.start] != Marks.dash
          && (lines[index - 1].isFinished || lines[index - 1].isByline)
        if isApart || isSignOff(index - 1) || hasBylineBelow(index) { headlines.insert(index) }
      }
    }
    for headline in headlines.sorted() {
      let top = topOfHeader(headline)
      if let last = starts.last, top <= last.line || isSameHeader(last.headline, headline) {
        // Two headlines of one header: the one that is marked up is the headline, of two such the lower.
        if let known = last.headline, lines[headline].level >= lines[known].level, lines[headline].level > 0 {
          starts[starts.count - 1].headline = headline
        }
        continue
      }
      // Of several plain lines, the first is the headline; one that is marked up goes before.
      starts.append((top, lines[headline].level > 0 ? headline : top))
    }
  }

  /// Whether nothing but headlines stands between two headlines.
  private func isSameHeader(_ upper: Int?, _ lower: Int) -> Bool {
    guard let upper, upper < lower else { return false }
    return lines[upper + 1..<lower].allSatisfy { $0.looksLikeHeading }
      && (lower == upper + 1 || lines[lower].level != lines[upper].level) && !isBanner(upper, above: lower)
  }

  /// The first line of a headline's header: shoulder lines and further headlines stand above it.
  private func topOfHeader(_ headline: Int) -> Int {
    var top = headline
    while top > 0 {
      let above = top - 1
      let line = lines[above]
      guard line.looksLikeHeading, !line.isByline, !isBanner(above, above: top) else { break }
      if line.level > 0 {
        guard line.level != lines[headline].level else { break }
      } else if lines[headline].level == 0, lines[top].gap > max(commonGap, 1) {
        break
      }
      top = above
    }
    // Lines of a list stand above a plain headline as they stand above any other line.
    let plain = (top..<headline).filter { lines[$0].level == 0 }.count
    return plain >= Self.longestHeader ? headline : top
  }

  /// Whether a line names a page or column, over a header that begins below it.
  private func isBanner(_ index: Int, above header: Int) -> Bool {
    let line = lines[index]
    guard header > index else { return false }
    if cues.banners.contains(text(index)) { return true }
    guard line.level > 0 else { return false }
    if articleLevel > line.level { return true }
    return line.level == 1 && line.count <= Self.longestBanner
  }

  private func isBannerOverHeadline(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].looksLikeHeading && isBanner(index, above: index + 1)
  }

  /// Settles what stands above the first start: an article without a headline of its own, the header of the only
  /// article, or banners.
  private mutating func settleTop() {
    let first = starts.first?.line ?? lines.count
    guard first > 0 else { return }
    let above = 0..<first
    let hasText = above.contains { !lines[$0].looksLikeHeading && !lines[$0].isByline && lines[$0].count > 30 }
    if hasText || starts.isEmpty {
      let begin = above.first { !isBanner($0, above: $0 + 1) || $0 + 1 == lines.count } ?? 0
      let isHeadline = lines[begin].looksLikeHeading && begin + 1 < lines.count
      starts.insert((begin, isHeadline ? begin : nil), at: 0)
    } else if starts.count == 1, !above.contains(where: { isBanner($0, above: first) }) {
      starts[0].line = 0
      if let headline = starts[0].headline, lines[headline].level == 0 { starts[0].headline = 0 }
    }
  }

  // MARK: Kinds

  private mutating func assign() {
    let begins = starts.map(\.line)
    var article: Int?
    for index in lines.indices {
      let next = (article ?? -1) + 1
      if next < begins.count, begins[next] == index { article = next }
      lines[index].article = article
      lines[index].kind = kind(index, article)
      // A banner in mid-page stands between two articles.
      if lines[index].level > 0, lines[index].level < articleLevel, index + 1 < lines.count, article != nil,
        next < begins.count, begins[next] == index + 1
      {
        lines[index].article = nil
      }
      if lines[index].article == nil { lines[index].kind = .banner }
    }
  }

  private func kind(_ index: Int, _ article: Int?) -> Sentence.Kind {
    let line = lines[index]
    if line.isByline { return .byline }
    if line.level > 0 { return .heading }
    guard let article, line.looksLikeHeading else { return .body }
    if let headline = starts[article].headline, (starts[article].line...headline).contains(index) { return .heading }
    return isSubheading(index) ? .heading : .body
  }

  /// A line that looks like a headline, alone or with one other, between paragraphs.
  private func isSubheading(_ index: Int) -> Bool {
    // One with clauses is the upper part of a paragraph that was cut.
    guard !lines[index].isFinished, !lines[index].hasClauses else { return false }
    // No need to look further than shows that there are more than two.
    var from = index
    while from > max(0, index - 2), lines[from - 1].looksLikeHeading, lines[from - 1].level == 0 { from -= 1 }
    var to = index + 1
    while to < min(lines.count, index + 3), lines[to].looksLikeHeading, lines[to].level == 0 { to += 1 }
    guard to - from <= 2, to < lines.count, lines[index].count <= 45 else { return false }
    let isAfterEnd = from == 0 || lines[from - 1].isFinished || lines[from - 1].isByline || lines[from - 1].level > 0
    return isAfterEnd && (lines[to].isFinished || lines[to].hasClauses)
  }
}
