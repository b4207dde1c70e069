/// Parts of a day, clock times, festivals: what stands behind or in place of a calendar day.
extension DateGrammar {
  // MARK: Parts of a day

  /// What may follow a day: the day of the week, a part of the day, a clock time.
  func dayTail(at start: Int, _ value: DateValue) -> Filled {
    var value = value
    var end = start
    if let weekday = take(.weekday, at: end, into: &value) { end = weekday }
    if let part = take(.part, at: end, into: &value) { end = part }
    var clock = end
    while Glyph.isSpace(unit(clock)) { clock += 1 }
    if let time = time(at: clock, &value) { end = time }
    return Filled(end: end, value: value)
  }

  /// `9时`, `9点30分`, `九点半`, `20:30`, `零点`, `9时许`.
  func time(at start: Int, _ value: inout DateValue) -> Int? {
    guard var hour = numeral(start), (0...24).contains(hour.value), hour.length <= 3 else { return nil }
    // 0到24时
    if Glyph.isRange(unit(hour.end)), let second = numeral(hour.end + 1), (1...24).contains(second.value),
      unit(second.end) == Glyph.hour || unit(second.end) == Glyph.clock
    {
      hour = second
    }
    let mark = unit(hour.end)
    if Glyph.isColon(mark), let minute = numeral(hour.end + 1), minute.length == 2, minute.value < 60 {
      (value.hour, value.minute) = (hour.value, minute.value)
      return unit(minute.end) == Glyph.minute ? minute.end + 1 : minute.end
    }
    guard mark == Glyph.hour || mark == Glyph.clock else { return nil }
    var end = hour.end + 1
    value.hour = hour.value
    if unit(end) == Glyph.half {
      value.minute = 30
      end += 1
    } else if let minute = numeral(unit(end) == Glyph.zero && Glyph.isDigit(unit(end + 1)) ? end + 1 : end),
      minute.value < 60, unit(minute.end) == Glyph.minute
    {
      value.minute = minute.value
      end = minute.end + 1
    } else if unit(end) == Glyph.whole {
      end += 1
    }
    if unit(end) == Glyph.about { end += 1 }
    return end
  }

  // MARK: Festivals

  /// `端午节`, `国庆假期`, `今年“六一”儿童节`, `第38个教师节`.
  func festival(at start: Int, hasYear: Bool, hasPrefix: Bool, _ value: inout DateValue) -> Int? {
    var place = start
    var isCounted = false
    if unit(start) == Glyph.ordinal, let number = numeral(start + 1), unit(number.end) == Glyph.piece {
      place = number.end + 1
      isCounted = true
    }
    let open = Glyph.isOpenQuote(unit(place))
    if open && (isCounted || hasYear) {
      var inner = value
      if let name = take(.quoted, at: place + 1, into: &inner) ?? take(.festival, at: place + 1, into: &inner),
        Glyph.isCloseQuote(unit(name))
      {
        value = inner
        return holidayTail(at: take(.festival, at: name + 1, into: &value) ?? name + 1, &value)
      }
    }
    guard let piece = pieces.longest(.festival, at: place), piece.end <= limit,
      !(lexicon.isWeak(piece) && pieces.longest(.year, at: start) != nil)
    else { return nil }
    if let code = code(piece) { value.apply(code: code, as: .festival) }
    let end = holidayTail(at: piece.end, &value)
    value.isUncertain = lexicon.isWeak(piece) && !hasYear && !hasPrefix && !isCounted && end == piece.end
    return end
  }

  /// `假期`, `当天`, `当晚9点`, `假期第一天`.
  func holidayTail(at start: Int, _ value: inout DateValue) -> Int {
    var end = take(.holiday, at: start, into: &value) ?? start
    if unit(end) == Glyph.ordinal, let number = numeral(end + 1), unit(number.end) == Glyph.sky { end = number.end + 1 }
    if end > start, let time = time(at: end, &value) { end = time }
    return end
  }
}

/// Where a part of a date ends, and the value filled in so far.
struct Filled {
  var end: Int
  var value: DateValue

  func assign(to other: inout DateValue) -> Int {
    other = value
    return end
  }
}
