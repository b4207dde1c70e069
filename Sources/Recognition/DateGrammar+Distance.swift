/// Points at a distance from now, centuries and decades.
extension DateGrammar {
  /// `15年前`, `3个月后`, `两天之后`. `10多年前` is vague, `6年来` a length of time.
  func distance(at start: Int) -> Match? {
    guard !Numeral.isNumeral(unit(start - 1)), !isLengthContext(start) else { return nil }
    var amount: Int
    var place: Int
    var isVague = false
    if let number = numeral(start), number.value > 0 {
      guard !isYear(number) else { return nil }
      (amount, place) = (number.value, number.end)
      if unit(place) == Glyph.tenThousand || unit(place) == Glyph.hundredMillion {
        (place, isVague) = (place + 1, true)
      }
    } else if unit(start) == Glyph.several || unit(start) == Glyph.count {
      (amount, place, isVague) = (0, start + 1, true)
    } else {
      return nil
    }
    var shift = DateValue.Distance()
    switch unit(place) {
    case Glyph.year: shift.years = amount
    case Glyph.sky, Glyph.day: shift.days = amount
    case Glyph.week: shift.days = amount * 7
    case Glyph.piece where unit(place + 1) == Glyph.month:
      shift.months = amount
      place += 1
    default: return nil
    }
    place += 1
    if [Glyph.go, Glyph.from].contains(unit(place)) { place += 1 }
    let direction = unit(place)
    guard direction == Glyph.front || direction == Glyph.back else { return nil }
    // 10日前后 is about the tenth; 前5个月 belongs to a year.
    if direction == Glyph.front, unit(place + 1) == Glyph.back || Numeral.isNumeral(unit(place + 1)) { return nil }
    if direction == Glyph.front {
      shift = .init(days: -shift.days, months: -shift.months, years: -shift.years)
    }
    var value = DateValue()
    if isVague { value.literal = direction == Glyph.front ? "PAST_REF" : "FUTURE_REF" } else { value.distance = shift }
    var end = place + 1
    // 77年前的今天
    if direction == Glyph.front, unit(end) == Glyph.of, let day = pieces.longest(.day, at: end + 1),
      let code = code(day), code == "D+0"
    {
      end = day.end
      value.distance?.keepsDay = true
    }
    let isOpen = !Glyph.isHan(unit(start - 1))
    return Match(
      end: end, value: value, score: isOpen ? Evidence.likely : Evidence.doubtful, kind: "distance")
  }

  private func isLengthContext(_ start: Int) -> Bool {
    for length in 1...3 {
      if let piece = pieces.longest(.before, at: start - length), piece.end == start { return true }
    }
    return unit(start - 1) == Glyph.ordinal
  }

  /// `20世纪80年代`, `上世纪末`, `本世纪初`, `五十年代`, `90年代初`.
  func century(at start: Int) -> Match? {
    var value = DateValue()
    var place = start
    if let end = take(.century, at: start, into: &value) {
      place = end
    } else if let number = numeral(start), (1...22).contains(number.value), !Numeral.isNumeral(unit(start - 1)),
      unit(number.end) == Glyph.era, unit(number.end + 1) == Glyph.record
    {
      value.century = .absolute(number.value)
      place = number.end + 2
    }
    let hasCentury = place > start
    if let number = numeral(place), number.value % 10 == 0, number.value < 100, unit(number.end) == Glyph.year,
      unit(number.end + 1) == Glyph.dynasty, hasCentury || number.value >= 10,
      hasCentury || !Numeral.isNumeral(unit(start - 1))
    {
      value.decade = number.value / 10
      place = number.end + 2
    }
    // 2020年代
    if place == start, let number = numeral(start), isYear(number), number.value % 10 == 0,
      unit(number.end) == Glyph.year,
      unit(number.end + 1) == Glyph.dynasty, !Numeral.isNumeral(unit(start - 1))
    {
      value.century = .absolute(number.value / 100 + 1)
      value.decade = number.value % 100 / 10
      place = number.end + 2
    }
    guard place > start else { return nil }
    place = take(.centuryedge, at: place, into: &value) ?? place
    return Match(
      end: place, value: value, score: value.isUncertain ? Evidence.doubtful : Evidence.sure, kind: "century")
  }
}
