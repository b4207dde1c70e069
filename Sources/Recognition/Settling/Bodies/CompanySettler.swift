import Lexicon
import TextModel

/// Adds the company before the office of its head: what opens a clause right before such an office and the person who
/// holds it (`，云帆智驾｜创始人兼首席执行官｜林远`) is a company, whether a dictionary knows it or not. So is what `的` or a
/// bracket stands behind there (`云帆智驾的｜创始人`, `云帆智驾（300999.SZ）｜董事长`), and what somebody is said to be the head of
/// (`林远是云帆智驾的原｜董事长`).
///
/// A name that is a word, a place or a person's name too (`苹果`, `李宁`) is one there if a dictionary has it as a body's.
struct CompanySettler: Sendable {
  /// The longest bracket between a company and an office, in units.
  private static let longestBracket = 24

  private let heads: ClassID?
  private let names: CompanyNames
  private let joint: ClassID?
  private let copula: ClassID?
  private let former: ClassID?

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "trigger.company-head")
    names = CompanyNames(gazetteer: gazetteer)
    copula = gazetteer.classID(named: "trigger.be")
    former = gazetteer.classID(named: "trigger.former")
    joint = gazetteer.classID(named: "office.joint")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard isHead(spans[index], draft) else { continue }
      let before = index > 0 ? spans[index - 1] : nil
      let place = companyEnd(spans[index].span.start, after: before?.span.end ?? sentence.start, draft)
      let isAttribute = place < spans[index].span.start && draft.reading.units[place] == Glyph.of
      guard isHeld(index, spans, draft) || before.map({ isSaid($0, place, draft) }) == true else { continue }
      if let before, before.span.end == place {
        guard !isAttribute else { continue }
        if !before.isFixed, isCompany(before, spans[index...], draft) { spans[index - 1].type = .organization }
      } else if let name = names.name(endingAt: place, after: before, isAttribute, sentence, draft) {
        spans.insert(TaggedSpan(span: name, type: .organization, margin: 0), at: index)
        index += 1
      }
    }
  }

  /// `李宁｜创始人`: what was read as a place or a person right before the office is a company if a dictionary has it so; a
  /// person also if no list of people and their offices goes on behind.
  private func isCompany(_ name: TaggedSpan, _ office: ArraySlice<TaggedSpan>, _ draft: Draft) -> Bool {
    switch name.type {
    case .location: return names.isKnown(name.span, draft)
    case .person:
      guard !names.isKnown(name.span, draft), let holder = office.first(where: { $0.type == .person }) else {
        return true
      }
      return !office.contains {
        $0.type == .title && $0.span.start >= holder.span.end && $0.span.start <= holder.span.end + 1
      }
    default: return false
    }
  }

  /// Where the name ends before an office: `云帆（300999.SZ）｜董事长`, `云帆｜的｜原｜董事长`.
  private func companyEnd(_ office: Int, after limit: Int, _ draft: Draft) -> Int {
    let units = draft.reading.units
    var place = office
    while place > limit, Glyph.isCloseBracket(units[place - 1]),
      let open = units[max(limit, place - Self.longestBracket)..<place].lastIndex(where: Glyph.isOpenBracket)
    {
      place = open
    }
    guard place == office else { return place }
    let marker = draft.hits(endingAt: place).first { $0.classID == former && $0.length == 1 && Int($0.start) > limit }
    let end = marker.map { Int($0.start) } ?? place
    return end > limit && units[end - 1] == Glyph.of ? end - 1 : office
  }

  /// `林远｜是`: whether a clause says of a person what follows.
  private func isSaid(_ person: TaggedSpan, _ place: Int, _ draft: Draft) -> Bool {
    person.type == .person
      && draft.longestHit(of: copula, from: person.span.end, units: 2).map { Int($0.end) < place } == true
  }

  /// Whether an office begins a chain of offices whose holder stands behind it.
  private func isHeld(_ index: Int, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    var next = index + 1
    while next < spans.count {
      let gap = TextSpan(spans[next - 1].span.end, spans[next].span.start)
      switch spans[next].type {
      case .person: return gap.isEmpty || gap.count == 1 && Glyph.isSpace(draft.reading.units[gap.start])
      case .title where gap.isEmpty || isLink(gap, draft): next += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a title is the office of a company's head.
  private func isHead(_ title: TaggedSpan, _ draft: Draft) -> Bool {
    title.type == .title
      && draft.hits(endingAt: title.span.end).contains {
        $0.classID == heads && Int($0.start) >= title.span.start
      }
  }

  private func isLink(_ gap: TextSpan, _ draft: Draft) -> Bool {
    guard gap.count == 1 else { return false }
    let unit = draft.reading.units[gap.start]
    return Glyph.isListLink(unit) || Glyph.isSpace(unit)
      || draft.hits(endingAt: gap.end).contains { $0.span == gap && $0.classID == joint }
  }
}
