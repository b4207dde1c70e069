import TextModel

/// What may follow an organisation inside a longer name.
extension OrganizationChainReader {
  /// Whether what follows `end` is a unit with its own head. A bare head noun is the rest of the same name
  /// (`工会|联合会`, `集团|有限公司`) unless it is one of the units that bodies have (`大学|工会`).
  func isUnit(after end: Int, named: Bool) -> Bool {
    let rest = TextSpan(end, view.span.end)
    if view.hits.contains(where: { $0.kind == .joint && $0.span.start == end }) || isBracketed(end) { return false }
    if outer == .location {
      return view.hits.contains { $0.kind == .placeHead && $0.span.end == rest.end && $0.span.start >= end }
    }
    guard outer == .organization else { return named || !isContinued(end) }
    if !named, isContinued(end) { return false }
    var isBareHead = false
    var hasHead = isQuoted(rest)
    var holdsEvent = false
    var isKnown = false
    var isOwnUnit = false
    var isFirm = false
    for hit in view.hits where hit.span.end <= rest.end && hit.span.start >= end {
      switch hit.kind {
      case .inner where hit.span == rest, .unit where hit.span == rest: return !isAcrossUnit(end)
      case .head where hit.span == rest:
        if isHospital(hit), view.hits.contains(where: { $0.span.end == end && isHospital($0) }) { return true }
        isBareHead = true
        isFirm = isFirm || view.gazetteer.subtype(of: hit.entry) == .company
      case .known where hit.span == rest:
        isKnown = true
        let kind = view.gazetteer.subtype(of: hit.entry)
        isOwnUnit = isOwnUnit || kind != .party && kind != .facilityBody && kind != .media
      case .head where hit.span.end == rest.end:
        hasHead = true
        isFirm = isFirm || (hit.span.count >= 4 && view.gazetteer.subtype(of: hit.entry) == .company)
      case .inner where hit.span.end == rest.end, .unit where hit.span.end == rest.end: hasHead = true
      case .eventHead where hit.span.end < rest.end && hit.span.count > 1: holdsEvent = true
      default: break
      }
    }
    // A meeting with an ordinal stands between: `某党第三次代表大会新闻中心`.
    if holdsEvent, view.longest(.numeral, startingAt: end) != nil { return false }
    if !named, isAcrossLastHead(end) { return false }
    // `某某|技术有限公司` is one firm, `某某集团|物业有限公司` is two.
    if isFirm, !view.hits.contains(where: { $0.kind == .head && $0.span.end == end && $0.span.start > view.span.start })
    {
      return false
    }
    if isBareHead { return named && rest.count > 2 && !isFirm }
    // A known unit is one behind a body of the article: `某大学｜中南医院`; a party's committee or a memorial is its own.
    if isKnown { return named && hasHead && isOwnUnit }
    // A unit without a head of its own (`海军372潜艇`) is one where the dictionary knows the body.
    return rest.count > 1 && (hasHead || named)
  }

  /// A hospital's noun behind another is a department: `附属医院|病理科`.
  private func isHospital(_ hit: NestedHit) -> Bool {
    hit.kind == .head && view.gazetteer.subtype(of: hit.entry) == .hospital
  }

  /// Whether the whole's own head begins before `end`: `央视|新闻频道`.
  private func isAcrossLastHead(_ end: Int) -> Bool {
    view.hits.contains {
      ($0.kind == .head || $0.kind == .inner) && $0.span.end == view.span.end && $0.span.start < end
        && $0.span.start > view.span.start
    }
  }

  /// Whether `end` cuts the unit that ends the whole: `某党中央|委员会`.
  private func isAcrossUnit(_ end: Int) -> Bool {
    view.hits.contains {
      $0.kind == .unit && $0.span.end == view.span.end && $0.span.start < end && $0.span.start > view.span.start
    }
  }

  /// Whether a word that goes on with the same name follows: `医院|管理学会`.
  private func isContinued(_ end: Int) -> Bool {
    view.hits.contains { $0.kind == .continuation && $0.span.start == end && $0.span.end < view.span.end }
  }

  /// Whether `end` lies between brackets: `华安工业（集团|）公司`.
  private func isBracketed(_ end: Int) -> Bool {
    guard end <= view.units.count else { return true }
    let before = view.units[view.span.start..<end]
    return before.filter(Punctuation.opens).count != before.filter(Punctuation.closes).count
  }

  private func isQuoted(_ rest: TextSpan) -> Bool {
    rest.end <= view.units.count && rest.count > 2 && view.units[rest.end - 1] == 0x201D
  }
}

/// Brackets and quotation marks in names.
private enum Punctuation {
  static func opens(_ unit: UInt16) -> Bool { unit == 0xFF08 || unit == 0x28 || unit == 0x201C || unit == 0x300A }
  static func closes(_ unit: UInt16) -> Bool { unit == 0xFF09 || unit == 0x29 || unit == 0x201D || unit == 0x300B }
}
