import Lexicon
import TextModel

/// Settles where titles begin and end beside other names: two offices that one person holds (`主任｜兼｜书记`), an office with
/// its country's one letter or a word for man or woman before it (`俄｜外长`, `女｜村官`), with the country or the body
/// (`某国｜总统`), or with the body or the congress that it is one of (`二十大｜代表`). What an office deals with, who is married to
/// its holder, a joint, and who is up for an honour are no part of it (`问题｜特使`, `总理｜夫人`, `全国模范｜候选人`).
struct TitleEdgeSettler: Sendable {
  /// In units.
  private static let longestQuotation = 8

  private let names: [(ClassID, MentionType)]
  private let member: ClassID?
  private let ownBody: ClassID?
  private let heads: ClassID?
  private let scopes: ClassID?
  private let letters: ClassSet
  private let joins: ClassID?
  private let position: ClassID?
  /// Names of areas and bodies.
  private let officeOwners: ClassSet
  private let honours: ClassSet
  private let standing: ClassID?
  private let affairs: ClassID?
  private let spouses: ClassID?
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    names = [("alias.congress", .event), ("alias.term-body", .organization)].compactMap { name, type in
      gazetteer.classID(named: name).map { ($0, type) }
    }
    ownBody = gazetteer.classID(named: "clause.own-body")
    member = gazetteer.classID(named: "title.beside-name")
    heads = gazetteer.classID(named: "organization.head")
    scopes = gazetteer.classID(named: "title.scope")
    letters = ClassSet(["alias.country-letter", "office.gender"], in: gazetteer)
    position = gazetteer.classID(named: "title.position")
    officeOwners = ClassSet(["organization.known"], under: ["area."], in: gazetteer)
    honours = .honours(in: gazetteer)
    affairs = gazetteer.classID(named: "office.affair")
    spouses = gazetteer.classID(named: "office.spouse")
    standing = gazetteer.classID(named: "office.standing")
    joins = gazetteer.classID(named: "office.joint")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    guard spans.contains(where: { $0.type == .title && !$0.isFixed }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count + 1)
    for chosen in spans {
      guard chosen.type == .title, !chosen.isFixed else {
        settled.append(chosen)
        continue
      }
      var title = chosen
      if let name = nameBefore(title.span, draft) {
        settled.append(name)
        title.span.start = name.span.end
      }
      leaveLetter(&title, draft)
      leaveAffair(&title, draft)
      leaveJoint(&title, draft)
      leaveSpouse(&title, draft)
      takeQuotation(&title, &settled, draft)
      if let owner = leaveOwner(&title, draft) { settled.append(owner) }
      settled += parts(title, draft).flatMap { honourAndStanding($0, draft) }
    }
    spans = settled
  }

  /// `俄｜国防部长`, `女｜村官`: one letter for a country or a person's sex is not marked.
  private func leaveLetter(_ title: inout TaggedSpan, _ draft: Draft) {
    let rest = TextSpan(title.span.start + 1, title.span.end)
    guard rest.count >= 2,
      draft.hits(endingAt: rest.start).contains(where: { $0.length == 1 && letters.contains($0.classID) }),
      isTitle(rest, draft), !isTitle(title.span, draft)
    else { return }
    title.span = rest
  }

  /// `某国问题｜联合特使`: the noun for an affair stays with what it is about.
  private func leaveAffair(_ title: inout TaggedSpan, _ draft: Draft) {
    guard let affair = draft.longestHit(of: affairs, from: title.span.start, units: 2),
      title.span.end - Int(affair.end) >= 2
    else { return }
    title.span.start = Int(affair.end)
  }

  /// `总理｜和`: a word that joins another name is no part of the title.
  private func leaveJoint(_ title: inout TaggedSpan, _ draft: Draft) {
    let rest = TextSpan(title.span.start, title.span.end - 1)
    guard rest.count >= 2, Glyph.isListLink(draft.reading.units[rest.end]), isTitle(rest, draft) else { return }
    title.span = rest
  }

  /// `总理｜夫人`: who is married to the holder of an office does not hold it.
  private func leaveSpouse(_ title: inout TaggedSpan, _ draft: Draft) {
    guard !isTitle(title.span, draft),
      let spouse = draft.hits(endingAt: title.span.end).first(where: {
        $0.classID == spouses && Int($0.start) >= title.span.start + 2
      }), isTitle(TextSpan(title.span.start, Int(spouse.start)), draft)
    else { return }
    title.span.end = Int(spouse.start)
  }

  /// `中华民国｜大总统`: an area or a body, and an office of it.
  private func leaveOwner(_ title: inout TaggedSpan, _ draft: Draft) -> TaggedSpan? {
    guard title.span.count >= 4, !isTitle(title.span, draft) else { return nil }
    for place in title.span.start + 2...title.span.end - 2 {
      guard
        draft.hits(endingAt: title.span.end).contains(where: { Int($0.start) == place && $0.classID == position }),
        let type = draft.hits(endingAt: place).first(where: {
          Int($0.start) == title.span.start && !$0.isWeak && officeOwners.contains($0)
        }).flatMap({ gazetteer.type(of: $0.entry) })
      else { continue }
      var owner = title
      owner.span.end = place
      owner.type = type
      title.span.start = place
      return owner
    }
    return nil
  }

  /// `“五一”｜劳动奖章`: a short quotation right before a title is part of it, unless it is a name of another kind.
  private func takeQuotation(_ title: inout TaggedSpan, _ before: inout [TaggedSpan], _ draft: Draft) {
    let units = draft.reading.units
    let close = title.span.start - 1
    guard close > 0, Glyph.isCloseQuote(units[close]),
      let open = units[max(0, close - Self.longestQuotation)..<close].lastIndex(where: {
        Glyph.isOpenQuote($0) || Glyph.isCloseQuote($0)
      }), Glyph.isOpenQuote(units[open]), close - open > 1
    else { return }
    let quoted = before.reversed().prefix { $0.span.end > open }
    guard quoted.allSatisfy({ $0.type == .date && !$0.isFixed && $0.span.start >= open }),
      !draft.hits(endingAt: close).contains(where: { $0.classID == heads && !$0.isWeak })
    else { return }
    before.removeLast(quoted.count)
    let scope = draft.hits(endingAt: open).first { $0.classID == scopes && Int($0.start) >= before.last?.span.end ?? 0 }
    title.span.start = scope.map { Int($0.start) } ?? open
  }

  /// The congress or body that a title begins with, if what is left is the word for a member; and a committee of a village
  /// before its office.
  private func nameBefore(_ title: TextSpan, _ draft: Draft) -> TaggedSpan? {
    if let body = draft.longestHit(of: ownBody, from: title.start, units: 6),
      draft.hits(endingAt: title.end).contains(where: { $0.start == body.end && $0.classID == position })
    {
      return TaggedSpan(span: body.span, type: .organization, margin: 0)
    }
    guard let member = draft.hits(endingAt: title.end).first(where: { $0.classID == member }),
      Int(member.start) > title.start
    else { return nil }
    let name = TextSpan(title.start, Int(member.start))
    for hit in draft.hits(endingAt: name.end) where hit.span == name {
      if let type = names.first(where: { $0.0 == hit.classID })?.1 {
        return TaggedSpan(span: name, type: type, margin: 0)
      }
    }
    return nil
  }

  /// A title, cut where two offices are joined.
  private func parts(_ title: TaggedSpan, _ draft: Draft) -> [TaggedSpan] {
    for place in title.span.start + 2..<max(title.span.end - 2, title.span.start + 2) {
      guard draft.hits(endingAt: place + 1).contains(where: { $0.length == 1 && $0.classID == joins }) else { continue }
      var (first, second) = (title, title)
      first.span.end = place
      second.span.start = place + 1
      return [first] + parts(second, draft)
    }
    return [title]
  }

  /// `全国道德模范｜候选人`: an honour and who is up for it.
  private func honourAndStanding(_ title: TaggedSpan, _ draft: Draft) -> [TaggedSpan] {
    guard !isTitle(title.span, draft),
      let word = draft.hits(endingAt: title.span.end).first(where: {
        $0.classID == standing && Int($0.start) > title.span.start
      })
    else { return [title] }
    let honour = TextSpan(title.span.start, Int(word.start))
    guard draft.hits(endingAt: honour.end).contains(where: { honours.contains($0) && Int($0.start) >= honour.start })
    else { return [title] }
    return [title.part(honour.start, honour.end, .title), title.part(honour.end, title.span.end, .title)]
  }

  private func isTitle(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .title }
  }
}
