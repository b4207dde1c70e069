import TextModel

/// Years, months, days, festivals, weeks, and what may stand behind them.
extension DateGrammar {
  /// `2024年5月20日下午`, `今年9月底`, `去年的12月4日`, `本周五`, `牛年春节`, `第38个教师节`, `今晚9点`.
  func calendar(at start: Int) -> Match? {
    var value = DateValue()
    var place = start
    var hasPrefix = false
    if let piece = pieces.longest(.calendar, at: start) {
      if let match = eraYear(piece) ?? reignYear(piece) { return match }
      // A reign title counts years and nothing else.
      if reign(piece) == nil {
        place = piece.end
        hasPrefix = true
        value.isLunar = code(piece) == "LUNAR"
      }
    }
    let afterYear = year(at: place, &value)
    if let afterYear, unit(afterYear - 1) == Glyph.degree { return sure(afterYear, value, "year") }
    place = afterYear ?? place
    let hasYear = afterYear != nil
    // 今年的9月9日: 的 stands between only when more of the date follows.
    let steps = hasYear && unit(place) == Glyph.of ? [place, place + 1] : [place]
    for step in steps.reversed() {
      var inner = value
      if let end = within(year: hasYear, hasPrefix: hasPrefix, at: step, &inner) {
        return Match(end: end, value: inner, score: strength(of: inner, start: start), kind: "calendar")
      }
    }
    return hasYear ? Match(end: place, value: value, score: strength(of: value, start: start), kind: "year") : nil
  }

  /// A year of an era whose first year the dictionary gives: `公元前221年`, `民国二十六年`.
  private func eraYear(_ era: DatePieces.Piece) -> Match? {
    guard let code = code(era), code.hasPrefix("E"), let zero = Int(code.dropFirst()), let number = numeral(era.end),
      (1...2999).contains(number.value), unit(number.end) == Glyph.year
    else { return nil }
    var value = DateValue()
    // The year before the year 1 is 0 in ISO 8601.
    value.year = .absolute(zero < 0 ? 1 - number.value : zero + number.value)
    guard zero >= 0, let end = within(year: true, hasPrefix: false, at: number.end + 1, &value) else {
      return sure(number.end + 1, value, "era")
    }
    return sure(end, value, "era")
  }

  /// A year of a ruler's reign, whose months are those of the lunar calendar: `康熙四年八月`. Only the year gets a value, and
  /// none where the title is that of several reigns.
  private func reignYear(_ title: DatePieces.Piece) -> Match? {
    guard let zero = reign(title), let number = reignNumber(title.end), unit(number.end) == Glyph.year else {
      return nil
    }
    var value = DateValue()
    value.year = zero.map { .absolute($0 + number.value) }
    var inner = DateValue()
    inner.isLunar = true
    return sure(within(year: true, hasPrefix: false, at: number.end + 1, &inner) ?? number.end + 1, value, "era")
  }

  /// The year before a reign's first as the dictionary has it, nil inside where several reigns share the title; nil when
  /// the piece is no reign's title.
  private func reign(_ title: DatePieces.Piece) -> Int?? {
    guard let code = code(title), code.hasPrefix("R") else { return nil }
    return .some(Int(code.dropFirst()))
  }

  /// The number of a reign's year, 元 for the first; no reign had more than 61 years.
  private func reignNumber(_ place: Int) -> (value: Int, end: Int)? {
    if unit(place) == Glyph.first { return (1, place + 1) }
    guard let number = numeral(place), (1...61).contains(number.value) else { return nil }
    return (number.value, number.end)
  }

  private func sure(_ end: Int, _ value: DateValue, _ kind: MechanismName) -> Match {
    Match(end: end, value: value, score: Evidence.sure, kind: kind)
  }

  /// A bare day or festival is less certain than a date of several parts.
  private func strength(of value: DateValue, start: Int) -> Float {
    if value.isUncertain { return Evidence.doubtful }
    if value.year == nil, value.month == nil, case .absolute? = value.day {
      return Glyph.isHan(unit(start - 1)) ? Evidence.likely : Evidence.sure
    }
    return Evidence.sure
  }

  /// What follows the year, or stands without one.
  private func within(year hasYear: Bool, hasPrefix: Bool, at start: Int, _ value: inout DateValue) -> Int? {
    if let end = monthAndDay(at: start, hasYear: hasYear, &value) {
      return value.isLunar ? take(.festival, at: end, into: &value) ?? end : end
    }
    if let end = take(.day, at: start, into: &value) { return dayTail(at: end, value).assign(to: &value) }
    if let end = festival(at: start, hasYear: hasYear, hasPrefix: hasPrefix, &value) { return end }
    if let end = take(.period, at: start, into: &value) { return end }
    if let end = take(.week, at: start, into: &value) {
      guard !Glyph.isRange(unit(end)) else { return end }
      if let weekday = weekdayTail(at: end, &value) { return dayTail(at: weekday, value).assign(to: &value) }
      return end
    }
    if let end = firstMonths(at: start, &value) { return end }
    guard hasYear, let edge = pieces.longest(.edge, at: start), !lexicon.isWeak(edge) || !Glyph.isHan(unit(edge.end)),
      take(.edge, at: start, into: &value) != nil
    else { return nil }
    value.isUncertain = false
    return holidayTail(at: edge.end, &value)
  }

  /// `前9个月`, `前9季度`.
  private func firstMonths(at start: Int, _ value: inout DateValue) -> Int? {
    guard unit(start) == Glyph.front, let number = numeral(start + 1), (1...11).contains(number.value),
      unit(number.end) == Glyph.piece, unit(number.end + 1) == Glyph.month
    else { return nil }
    value.period = "M\(number.value)"
    return number.end + 2
  }

  private func weekdayTail(at start: Int, _ value: inout DateValue) -> Int? {
    // 本周五 and 本周周五 both; the shared 周 is already read in the first.
    if let end = take(.weekday, at: start, into: &value) { return end }
    guard let piece = pieces.longest(.weekday, at: start - 1), unit(start - 1) == Glyph.week else { return nil }
    if let code = code(piece) { value.apply(code: code, as: .weekday) }
    return piece.end
  }

  // MARK: Years

  private func year(at start: Int, _ value: inout DateValue) -> Int? {
    if let piece = pieces.longest(.year, at: start), piece.end <= limit {
      value.isUncertain = lexicon.isWeak(piece)
      if let code = code(piece) { value.apply(code: code, as: .year) }
      return unit(piece.end) == Glyph.degree ? piece.end + 1 : piece.end
    }
    guard let number = numeral(start), !Numeral.isNumeral(unit(start - 1)) else { return nil }
    if isYear(number), unit(number.end) == Glyph.finance, unit(number.end + 1) == Glyph.year {
      value.year = .absolute(number.value)
      return number.end + 2
    }
    guard unit(number.end) == Glyph.year else { return nil }
    let end = number.end + 1
    if isYear(number) {
      value.year = .absolute(number.value)
      return unit(end) == Glyph.degree ? end + 1 : end
    }
    // 98年5月: a short year only with a month behind it.
    guard number.length == 2, !number.isScaled, let month = numeral(end), unit(month.end) == Glyph.month,
      (1...12).contains(month.value)
    else { return nil }
    value.year = .absolute(number.value + (number.value < 50 ? 2000 : 1900))
    return end
  }

  // MARK: Months and days

  private func monthAndDay(at start: Int, hasYear: Bool, _ value: inout DateValue) -> Int? {
    if let piece = pieces.longest(.month, at: start), piece.end <= limit {
      if let code = code(piece) { value.apply(code: code, as: .month) }
      return day(at: piece.end, isLunar: value.isLunar, &value) ?? take(.monthedge, at: piece.end, into: &value)
        ?? piece.end
    }
    guard let number = numeral(start), !Numeral.isNumeral(unit(start - 1)) else { return nil }
    if (1...12).contains(number.value), number.length <= 2 {
      var end = number.end
      if Glyph.isRange(unit(end)), let other = numeral(end + 1), unit(other.end) == Glyph.month,
        (number.value + 1...13).contains(other.value), other.value <= 12, hasYear
      {
        end = other.end
      }
      if unit(end) == Glyph.month {
        value.month = .absolute(number.value)
        if end > number.end { value.untilMonth = numeral(number.end + 1)?.value }
        end += 1
        if let day = day(at: end, isLunar: value.isLunar, &value) { return day }
        return take(.monthedge, at: end, into: &value) ?? end
      }
    }
    return hasYear && value.month == nil ? nil : bareDay(number, start: start, &value)
  }

  /// A day without its month: `25日`, `17号`. A number of days or of a thing is none (`连续4日`, `第9号`, `2号楼`).
  private func bareDay(_ number: Numeral, start: Int, _ value: inout DateValue) -> Int? {
    let mark = unit(number.end)
    guard mark == Glyph.day || mark == Glyph.number, (1...31).contains(number.value), number.length <= 3,
      isDateStart(start), !(mark == Glyph.number && (!number.isArabic || isNumbering(number, start: start))),
      number.isArabic || number.value > 1
    else { return nil }
    let next = unit(number.end + 1)
    guard next != Glyph.inside else { return nil }
    value.day = .absolute(number.value)
    return dayTail(at: number.end + 1, value).assign(to: &value)
  }

  /// Whether `号` numbers a thing rather than a day: it ends a quoted name, or stands before a noun's quotation mark or before
  /// a word for what is numbered.
  private func isNumbering(_ number: Numeral, start: Int) -> Bool {
    let next = unit(number.end + 1)
    return Glyph.isOpenQuote(unit(start - 1)) || Glyph.isCloseQuote(next) || Glyph.isOpenQuote(next)
      || number.value == 0 || pieces.longest(.numbered, at: number.end + 1) != nil
  }

  /// Whether a bare day may begin here: not behind a digit, a letter, 第, or a word that makes it a length of time.
  private func isDateStart(_ start: Int) -> Bool {
    let before = unit(start - 1)
    if before == Glyph.ordinal || Glyph.isDigit(before) || Glyph.isLetter(before) || before == 0x2E { return false }
    for length in 1...3 {
      if let piece = pieces.longest(.before, at: start - length), piece.end == start { return false }
    }
    return true
  }

  private func day(at start: Int, isLunar: Bool, _ value: inout DateValue) -> Int? {
    if isLunar || value.isLunar {
      let number = numeral(unit(start) == Glyph.early ? start + 1 : start)
      guard let number, (1...30).contains(number.value), !number.isArabic else { return nil }
      value.isLunar = true
      value.day = .absolute(number.value)
      return number.end
    }
    guard let number = numeral(start), (1...31).contains(number.value), number.length <= 3 else { return nil }
    var end = number.end
    if Glyph.isRange(unit(end)), let other = numeral(end + 1), unit(other.end) == Glyph.day { end = other.end }
    guard unit(end) == Glyph.day || unit(end) == Glyph.number else { return nil }
    value.day = .absolute(number.value)
    if end > number.end { value.untilDay = numeral(number.end + 1)?.value }
    return dayTail(at: end + 1, value).assign(to: &value)
  }
}
