import TextModel

/// The grammar of date expressions over one text: what starts at a place, how far it goes, what it says.
///
/// Each function reads from a place and returns nil, or where its part ends. Nothing reads past `limit`.
struct DateGrammar {
  let units: [UInt16]
  let pieces: DatePieces
  let lexicon: DateLexicon
  /// The end of the line or sentence that is being read.
  var limit: Int

  /// The constructions that later steps tell from the others: a word that is a date, and one that is so by itself only.
  static let word: MechanismName = "word"
  static let alone: MechanismName = "alone"

  /// A date that was read.
  struct Match {
    var end: Int
    var value: DateValue
    /// The end of a period whose start is `value`.
    var until: DateValue?
    var score: Float
    /// The construction, for provenance.
    var kind: MechanismName
  }

  func unit(_ place: Int) -> UInt16 { place >= 0 && place < limit ? units[place] : 0 }
  func numeral(_ place: Int) -> Numeral? { Numeral.parse(units, at: place, limit: limit) }

  /// The longest date that starts at `start`, a range included.
  func match(at start: Int) -> Match? {
    var best: Match?
    var end = start
    // Taken apart here: a date is large, and most readings are none.
    func consider(_ match: Match) {
      guard match.end <= limit, match.end > start else { return }
      // Of equally long readings, one that has a value.
      if match.end > end || match.end == end && best?.value.saysNothing == true {
        best = match
        end = match.end
      }
    }
    let isNumber = Numeral.isNumeral(unit(start))
    let isWord = pieces.mayBegin(at: start)
    if isNumber, !isWord, !mayBeDate(numberAt: start) { return nil }
    if isNumber || isWord || unit(start) == Glyph.ordinal || unit(start) == Glyph.front {
      if let match = calendar(at: start) { consider(match) }
    }
    if isNumber {
      if let match = bareRange(at: start) { consider(match) }
      if let match = digits(at: start) { consider(match) }
    }
    if let match = distance(at: start) { consider(match) }
    if isNumber || isWord, let match = century(at: start) { consider(match) }
    if let match = quoted(at: start) { consider(match) }
    if isWord, let match = word(at: start) { consider(match) }
    guard let best else { return nil }
    return range(from: best, start: start) ?? best
  }

  /// Whether a date may begin with a number, going by what follows it: most numbers count other things, and none of the
  /// constructions needs to be tried for them. Says yes to every number that one of them begins with.
  private func mayBeDate(numberAt start: Int) -> Bool {
    // 十四五 is a plan, which ends in its number.
    if unit(start) == Glyph.ten, unit(start + 2) == Glyph.five { return true }
    guard let number = numeral(start) else { return false }
    let mark = unit(number.end)
    switch mark {
    case Glyph.year, Glyph.month, Glyph.day, Glyph.number, Glyph.sky, Glyph.week, Glyph.era, Glyph.finance,
      Glyph.tenThousand, Glyph.hundredMillion:
      return true
    case Glyph.piece: return unit(number.end + 1) == Glyph.month
    default: return Glyph.isRange(mark) || Glyph.isDateMark(mark)
    }
  }

  /// A piece of a role at a place, its code applied to the value.
  func take(_ role: DateRole, at place: Int, into value: inout DateValue) -> Int? {
    guard let piece = pieces.longest(role, at: place), piece.end <= limit else { return nil }
    if lexicon.isWeak(piece) { value.isUncertain = true }
    if let code = code(piece) { value.apply(code: code, as: role) }
    return piece.end
  }

  /// What a piece's entry says it means, or another file's entry of the same words.
  func code(_ piece: DatePieces.Piece) -> String? { pieces.twins(of: piece).lazy.compactMap { lexicon.code($0) }.first }

  // MARK: Words

  /// A word that is a date by itself: `近日`, `年底`; or an era.
  private func word(at start: Int) -> Match? {
    // 第十五月 holds no 五月.
    if Numeral.isNumeral(unit(start)), Numeral.isNumeral(unit(start - 1)) || unit(start - 1) == Glyph.ordinal {
      return nil
    }
    var best: Match?
    for role in [DateRole.alone, .word, .era] {
      guard let piece = pieces.longest(role, at: start), piece.end > (best?.end ?? start), piece.end <= limit,
        !isCounted(at: piece.end)
      else { continue }
      var value = DateValue()
      if let code = code(piece) { value.apply(code: code, as: .word) } else { readWeekday(piece, into: &value) }
      let filled = role == .era ? Filled(end: piece.end, value: value) : dayTail(at: piece.end, value)
      best = Match(
        end: filled.end, value: filled.value, score: lexicon.isWeak(piece) ? Evidence.doubtful : Evidence.sure,
        kind: role == .era ? "era" : role == .alone ? Self.alone : Self.word)
    }
    return best
  }

  /// What a word says that begins with a day of the week, which stands for that day of this week: `周三`, `周三下午`.
  private func readWeekday(_ word: DatePieces.Piece, into value: inout DateValue) {
    guard let weekday = pieces.longest(.weekday, at: word.start), weekday.end <= word.end else { return }
    var inner = value
    var end = take(.weekday, at: word.start, into: &inner) ?? weekday.end
    if let part = take(.part, at: end, into: &inner) { end = part }
    guard end == word.end, inner.weekday != nil else { return }
    inner.week = 0
    inner.isUncertain = value.isUncertain
    value = inner
  }

  /// Whether a number of years or days follows: 最近三年 is a length of time.
  private func isCounted(at place: Int) -> Bool {
    guard let number = numeral(place) else { return unit(place) == Glyph.several }
    return number.end > place && [Glyph.year, Glyph.piece, Glyph.sky, Glyph.week].contains(unit(number.end))
  }

  /// A name between quotation marks, which are part of the date: `“十四五”`, `“五一”国际劳动节`, `“八一”建军节`.
  private func quoted(at start: Int) -> Match? {
    var value = DateValue()
    let isQuoted = Glyph.isOpenQuote(unit(start))
    let open = isQuoted ? start + 1 : start
    if let plan = fiveYearPlan(at: open, into: &value) {
      if !isQuoted { return Match(end: plan, value: value, score: Evidence.likely, kind: "plan") }
      guard Glyph.isCloseQuote(unit(plan)) else { return nil }
      return Match(end: plan + 1, value: value, score: Evidence.sure, kind: "plan")
    }
    guard isQuoted else { return nil }
    guard var end = take(.quoted, at: open, into: &value) ?? monthDotDay(at: open, into: &value) else { return nil }
    while Glyph.isSpace(unit(end)) { end += 1 }
    guard Glyph.isCloseQuote(unit(end)) else { return nil }
    end += 1
    end = take(.festival, at: end, into: &value) ?? end
    return Match(end: holidayTail(at: end, &value), value: value, score: Evidence.sure, kind: "quoted")
  }

  /// `十四五`: the five years to which the national plan of that number applies; the tenth began in 2001.
  private func fiveYearPlan(at start: Int, into value: inout DateValue) -> Int? {
    guard unit(start) == Glyph.ten, let number = Numeral.digit(unit(start + 1)), (1...9).contains(number),
      unit(start + 2) == Glyph.five, !Numeral.isNumeral(unit(start + 3)), !Numeral.isNumeral(unit(start - 1)),
      ![Glyph.month, Glyph.day, Glyph.number, Glyph.year, Glyph.piece, Glyph.sky].contains(unit(start + 3)),
      unit(start - 1) != Glyph.ordinal
    else { return nil }
    let first = 2001 + 5 * number
    value.literal = "\(first)/\(first + 4)"
    return start + 3
  }

  /// `9·11`, `8·15`: a day as the name of what happened on it.
  private func monthDotDay(at start: Int, into value: inout DateValue) -> Int? {
    guard let month = numeral(start), month.isArabic, (1...12).contains(month.value), unit(month.end) == Glyph.dot,
      let day = numeral(month.end + 1), day.isArabic, (1...31).contains(day.value)
    else { return nil }
    (value.month, value.day) = (.absolute(month.value), .absolute(day.value))
    return day.end
  }

  /// `2024-05-20`, `2024/5/20`, `2024.05.20`: a whole date in digits, the same mark twice.
  private func digits(at start: Int) -> Match? {
    guard let year = numeral(start), year.isArabic, isYear(year), !Glyph.isLetter(unit(start - 1)),
      !Glyph.isDigit(unit(start - 1)), Glyph.isDateMark(unit(year.end)), let month = numeral(year.end + 1),
      month.isArabic, (1...12).contains(month.value), month.length <= 2, unit(month.end) == unit(year.end),
      let day = numeral(month.end + 1), day.isArabic, (1...31).contains(day.value), day.length <= 2,
      !Glyph.isDateMark(unit(day.end)) || !Glyph.isDigit(unit(day.end + 1))
    else { return nil }
    var value = DateValue()
    (value.year, value.month, value.day) = (.absolute(year.value), .absolute(month.value), .absolute(day.value))
    let filled = dayTail(at: day.end, value)
    return Match(end: filled.end, value: filled.value, score: Evidence.sure, kind: "digits")
  }

  // MARK: Ranges

  /// `4月26日至29日`, `1992年-1997年`, `今天到9号`: extends a match by 至 and a second point.
  private func range(from first: Match, start: Int) -> Match? {
    guard first.until == nil, first.value.distance == nil, Glyph.isRange(unit(first.end)) else { return nil }
    var next = first.end + 1
    if Glyph.isRange(unit(next)), unit(next) == unit(first.end) { next += 1 }
    while Glyph.isSpace(unit(next)) { next += 1 }
    // 从昨天到今天 are two points, 今天到9号 is one period.
    guard numeral(next) != nil else { return nil }
    guard let second = calendar(at: next) ?? century(at: next) ?? clock(at: next, after: first.value) else {
      return nil
    }
    var until = second.value
    until.year = until.year ?? first.value.year
    if until.day != nil { until.month = until.month ?? first.value.month }
    return Match(
      end: second.end, value: first.value, until: until, score: max(first.score, second.score), kind: "range")
  }

  private func clock(at start: Int, after value: DateValue) -> Match? {
    var value = value
    guard value.day != nil, let end = time(at: start, &value) else { return nil }
    return Match(end: end, value: value, score: Evidence.sure, kind: "clock")
  }

  /// A range whose first end lacks its unit: `2011－2015年`, `9至11月`, `26—29日`.
  private func bareRange(at start: Int) -> Match? {
    guard let first = numeral(start), !Numeral.isNumeral(unit(start - 1)), Glyph.isRange(unit(first.end)),
      let second = numeral(first.end + 1), first.value < second.value
    else { return nil }
    let mark = unit(second.end)
    var value = DateValue()
    if mark == Glyph.year, isYear(first), isYear(second) {
      value.year = .absolute(first.value)
    } else if mark == Glyph.month, first.value >= 1, second.value <= 12 {
      value.month = .absolute(first.value)
    } else if mark == Glyph.day || mark == Glyph.number, first.value >= 1, second.value <= 31 {
      value.day = .absolute(first.value)
    } else {
      return nil
    }
    guard let end = calendar(at: first.end + 1) else { return nil }
    return Match(end: end.end, value: value, until: end.value, score: Evidence.sure, kind: "range")
  }

  func isYear(_ numeral: Numeral) -> Bool {
    numeral.length == 4 && !numeral.isScaled && (1000...2199).contains(numeral.value)
  }
}
