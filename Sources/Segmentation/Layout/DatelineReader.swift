/// Knows an article's first words: `本报讯（记者 …）`, `新华社北京1月3日电`, `央视网消息(新闻联播)：`.
struct DatelineReader {
  /// A dateline's words come within this many units of the line's start.
  private static let reach = 40

  let cues: LayoutCues

  func opens(_ line: ArraySlice<UInt16>) -> Bool {
    let head = line.prefix(Self.reach)
    let source = sourceLength(head)
    var at = head.startIndex + source
    while at < head.endIndex {
      let unit = head[at]
      if Marks.dividesClauses(unit) || Marks.endsSentence(unit) { return false }
      if unit == Marks.openParenthesis {
        // `（记者 …）` after a short source.
        return at > head.startIndex && cues.roles.prefix(of: trimmed(line[(at + 1)...])) > 1
      }
      let mark = cues.dispatches.prefix(of: line[at...])
      if mark > 0, isDispatch(line, at: at, length: mark, source: source) { return true }
      if source > 0, at == head.startIndex + source, cues.roles.prefix(of: trimmed(line[at...])) > 1 {
        return reports(line[at...])
      }
      at += 1
    }
    return false
  }

  /// Whether a line goes on from its source and a role as an article does: `经济观察网 记者 郑某 2月11日，…`,
  /// `本报记者李某报道：…`, but not as somebody's words in an interview, `本台记者 李某：…`.
  private func reports(_ rest: ArraySlice<UInt16>) -> Bool {
    guard let mark = rest.prefix(Self.reach).firstIndex(where: { $0 == Marks.colon || Marks.dividesClauses($0) }) else {
      return false
    }
    return rest[mark] != Marks.colon || cues.dispatches.suffix(of: rest[..<mark]) > 1
  }

  /// Whether a word such as 电 or 消息 closes a dateline where it stands, rather than being said in a sentence.
  private func isDispatch(_ line: ArraySlice<UInt16>, at: Int, length: Int, source: Int) -> Bool {
    let next = trimmed(line[(at + length)...]).first
    let isAnnounced = next == Marks.openParenthesis || next == Marks.colon
    let follows = at == line.startIndex + source && source > 0
    let afterDay = at > line.startIndex && line[at - 1] == Marks.day
    if length == 1 { return afterDay || follows || isAnnounced && source > 0 }
    // 消息 and 报道 are ordinary words as well: they need a source or a day, and a bracket or colon.
    if source > 0 || afterDay { return isAnnounced || (follows && afterDay) }
    return next == Marks.openParenthesis && at - line.startIndex <= 8
  }

  /// The length of the source that the line begins with, 据 before it included.
  private func sourceLength(_ head: ArraySlice<UInt16>) -> Int {
    let lead = head.first == Marks.accordingTo ? 1 : 0
    let known = cues.sources.prefix(of: head.dropFirst(lead))
    if known > 0 { return lead + known }
    // An unlisted paper: a short name that ends like one's.
    for length in 2...10 where head.count > lead + length {
      let name = head.dropFirst(lead).prefix(length)
      guard name.allSatisfy(Marks.isIdeograph) else { return 0 }
      if cues.sourceEndings.suffix(of: name) > 0 { return lead + length }
    }
    return 0
  }

  private func trimmed(_ text: ArraySlice<UInt16>) -> ArraySlice<UInt16> { text.drop { $0 == Marks.space } }
}
