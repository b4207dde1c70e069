import TextModel

/// Finds the Markdown inside one line: emphasis, code, links, images, and escapes in a document declared as Markdown.
struct InlineMarkup {
  let reading: ReadingText
  let source: [UInt8]
  let isMarkdown: Bool

  private var found: [TextSpan] = []
  /// Where the closing halves of the pairs found begin.
  private var closings: Set<Int> = []
  /// The next `]` and the next `)` after the place last asked about, so that no stretch is searched twice.
  private var nextBracket = -1
  private var nextParenthesis = -1

  init(reading: ReadingText, source: [UInt8], isMarkdown: Bool) {
    self.reading = reading
    self.source = source
    self.isMarkdown = isMarkdown
  }

  /// The source's byte for a unit when that is an ASCII character.
  static func ascii(at unit: Int, of reading: ReadingText, source: [UInt8]) -> UInt8? {
    guard unit < reading.count else { return nil }
    let offset = Int(reading.byteOffsets[unit])
    guard offset < source.count, source[offset] < 0x80 else { return nil }
    return source[offset]
  }

  /// What of a line is markup, ascending, without overlap. Linear but for the search for a mark's partner, which stays
  /// inside the line.
  mutating func spans(in line: PageLine) -> [TextSpan] {
    found = []
    closings = []
    nextBracket = -1
    nextParenthesis = -1
    var at = line.start
    // A mark that has no partner now has none further on either.
    var unpaired: Set<UInt8> = []
    while at < line.end {
      guard let mark = ascii(at) else {
        at += 1
        continue
      }
      switch mark {
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        at = emphasis(mark, at, line.end, &unpaired)
      case UInt8(ascii: "`"):
        at = code(at, line.end, &unpaired)
      case UInt8(ascii: "!") where ascii(at + 1) == UInt8(ascii: "["):
        at = link(at + 1, line.end, isImage: true) ?? at + 1
      case UInt8(ascii: "["):
        at = link(at, line.end, isImage: false) ?? at + 1
      case UInt8(ascii: "\\") where isMarkdown && isPunctuation(at + 1, line.end):
        found.append(TextSpan(at, at + 1))
        at += 2
      default:
        at += 1
      }
    }
    return found.sorted()
  }

  private func ascii(_ unit: Int) -> UInt8? { Self.ascii(at: unit, of: reading, source: source) }

  private func isPunctuation(_ unit: Int, _ end: Int) -> Bool {
    guard unit < end, let byte = ascii(unit) else { return false }
    return "\\`*_{}[]()#+-.!>|~".utf8.contains(byte)
  }

  /// `**text**` and `*text*`; in a document declared as Markdown `__text__` too.
  private mutating func emphasis(_ mark: UInt8, _ at: Int, _ end: Int, _ unpaired: inout Set<UInt8>) -> Int {
    var run = 0
    while at + run < end, ascii(at + run) == mark { run += 1 }
    let isStar = mark == UInt8(ascii: "*")
    let isWanted = isStar ? run <= 3 : (isMarkdown && run == 2)
    let key = mark &+ UInt8(run & 3)
    // The closing half of a pair already found is passed over.
    if closings.contains(at) { return at + run }
    guard isWanted, !unpaired.contains(key), at + run < end, reading.units[at + run] != Marks.space else {
      return at + run
    }
    var close = at + run + 1
    while close < end {
      guard ascii(close) == mark else {
        close += 1
        continue
      }
      var length = 0
      while close + length < end, ascii(close + length) == mark { length += 1 }
      if length == run, reading.units[close - 1] != Marks.space {
        found.append(TextSpan(at, at + run))
        found.append(TextSpan(close, close + run))
        closings.insert(close)
        return at + run
      }
      close += length
    }
    unpaired.insert(key)
    return at + run
  }

  private mutating func code(_ at: Int, _ end: Int, _ unpaired: inout Set<UInt8>) -> Int {
    let mark = UInt8(ascii: "`")
    guard !unpaired.contains(mark), let close = (at + 1..<max(end, at + 1)).first(where: { ascii($0) == mark }) else {
      unpaired.insert(mark)
      return at + 1
    }
    found.append(TextSpan(at, at + 1))
    found.append(TextSpan(close, close + 1))
    return close + 1
  }

  /// `[text](address)` keeps its text, `![text](address)` nothing. The address holds no white space but before a title.
  private mutating func link(_ open: Int, _ end: Int, isImage: Bool) -> Int? {
    nextBracket = next(UInt8(ascii: "]"), after: open, known: nextBracket, end)
    let middle = nextBracket
    guard middle + 1 < end, middle - open < 400, ascii(middle + 1) == UInt8(ascii: "(") else { return nil }
    nextParenthesis = next(UInt8(ascii: ")"), after: middle + 1, known: nextParenthesis, end)
    let close = nextParenthesis
    guard close < end, close - middle < 2_000 else { return nil }
    // `[注](见下文)` is prose, not a link: an address is ASCII.
    guard (middle + 2..<close).allSatisfy({ ascii($0) != nil }) else { return nil }
    if isImage {
      found.append(TextSpan(open - 1, close + 1))
    } else {
      found.append(TextSpan(open, open + 1))
      found.append(TextSpan(middle, close + 1))
    }
    return close + 1
  }

  /// The first unit after `from` that is the mark, or the line's end; `known` is the answer given before.
  private func next(_ mark: UInt8, after from: Int, known: Int, _ end: Int) -> Int {
    if known > from { return known }
    var at = from + 1
    while at < end, ascii(at) != mark { at += 1 }
    return at
  }
}
