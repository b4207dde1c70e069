import TextModel

/// Cuts a folded text into its lines that are not blank, and finds the Markdown in it: what of a line is markup, and
/// how deep a heading it is.
///
/// Markup is known by the source's own bytes: a full-width ＃ or （ is text. A document of `Format.text` is read as
/// Markdown when it holds a heading (`## 标题`) or bold text (`**本报讯**`).
struct LineSplitter {
  /// The lines, in order, in units of the reading text given.
  private var lines: [PageLine] = []
  /// Spans inside the lines that are markup, ascending, without overlap.
  private var markup: [TextSpan] = []

  private let source: [UInt8]
  private let reading: ReadingText
  private let isMarkdown: Bool
  /// Whether this is Markdown, by its format or by the look of it.
  private var carriesMarkdown: Bool

  /// The lines of a text, and what inside them is markup.
  static func split(_ reading: ReadingText, source: SourceDocument) -> (lines: [PageLine], markup: [TextSpan]) {
    let splitter = LineSplitter(reading, source: source)
    return (splitter.lines, splitter.markup)
  }

  private init(_ reading: ReadingText, source: SourceDocument) {
    self.reading = reading
    self.source = source.bytes
    isMarkdown = source.format == .markdown
    carriesMarkdown = isMarkdown
    if !carriesMarkdown { carriesMarkdown = hasTelltale() }
    split()
  }

  private mutating func split() {
    let units = reading.units
    lines.reserveCapacity(units.count / 64 + 1)
    var start = 0
    var blanks = 0
    while start < units.count {
      var end = start
      while end < units.count, units[end] != Folder.lineEnd { end += 1 }
      if let line = line(from: start, to: end, gap: blanks) {
        lines.append(line)
        blanks = 0
      } else {
        blanks += 1
      }
      start = end + 1
    }
  }

  /// The line between two line ends, or nil when nothing of it is text.
  private mutating func line(from: Int, to: Int, gap: Int) -> PageLine? {
    var line = PageLine(start: from, end: to)
    line.gap = lines.isEmpty ? 0 : gap
    trim(&line)
    guard line.start < line.end, !isRule(line) else { return nil }
    if carriesMarkdown {
      readBlockMarkup(&line)
      var inline = InlineMarkup(reading: reading, source: source, isMarkdown: isMarkdown)
      let spans = inline.spans(in: line)
      if let only = spans.first, only.start == line.start, only.end >= line.end { return nil }
      let textLeft = line.count - spans.reduce(0) { $0 + $1.count }
      guard textLeft > 0 else { return nil }
      markup.append(contentsOf: spans)
    }
    return line.start < line.end ? line : nil
  }

  private func trim(_ line: inout PageLine) {
    while line.start < line.end, reading.units[line.start] == Marks.space { line.start += 1 }
    while line.end > line.start, reading.units[line.end - 1] == Marks.space { line.end -= 1 }
  }

  /// Drops `>`, list markers and `#` at a line's start.
  private func readBlockMarkup(_ line: inout PageLine) {
    while let first = ascii(at: line.start), line.start < line.end {
      let isQuote = first == UInt8(ascii: ">")
      let isBullet = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
      guard isQuote || isBullet && line.start + 1 < line.end && reading.units[line.start + 1] == Marks.space else {
        break
      }
      line.start += 1
      line.isItem = true
      trim(&line)
    }
    var level = 0
    while line.start + level < line.end, ascii(at: line.start + level) == UInt8(ascii: "#") { level += 1 }
    let next = line.start + level
    guard (1...6).contains(level), next < line.end, reading.units[next] == Marks.space || isMarkdown && level > 1 else {
      return
    }
    line.level = level
    line.start = next
    while line.end > line.start, ascii(at: line.end - 1) == UInt8(ascii: "#") { line.end -= 1 }
    trim(&line)
  }

  /// Whether a line is a divider: three or more of one of `- * _ =` and nothing else.
  private func isRule(_ line: PageLine) -> Bool {
    guard line.count >= 3, let first = ascii(at: line.start), "-*_=".utf8.contains(first) else { return false }
    return (line.start..<line.end).allSatisfy { ascii(at: $0) == first }
  }

  /// Whether a text without a declared format holds a Markdown heading or a bold pair.
  private func hasTelltale() -> Bool {
    var isLineStart = true
    var index = 0
    let units = reading.units
    while index < units.count {
      let unit = units[index]
      if isLineStart, unit == 0x23, ascii(at: index) == 0x23 {
        var next = index
        while next < units.count, units[next] == 0x23 { next += 1 }
        if next < units.count, next - index <= 6, units[next] == Marks.space { return true }
      }
      if unit == 0x2A, index + 2 < units.count, units[index + 1] == 0x2A, units[index + 2] != 0x2A,
        units[index + 2] != Marks.space, ascii(at: index) == 0x2A
      {
        return true
      }
      isLineStart = unit == Folder.lineEnd || (isLineStart && unit == Marks.space)
      index += 1
    }
    return false
  }

  private func ascii(at unit: Int) -> UInt8? {
    InlineMarkup.ascii(at: unit, of: reading, source: source)
  }
}
