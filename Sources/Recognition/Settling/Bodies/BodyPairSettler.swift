import Lexicon
import TextModel

/// Settles that two names stand side by side where one body's was read: a known body and a place (`某通讯社｜某地`), an area and
/// a body of none (`某国｜东盟`), a party's body and the government's (`某市委｜市政府`), two bodies that are joined
/// (`某公司｜和｜某研究所`).
struct BodyPairSettler: Sendable {
  private let gazetteer: Gazetteer
  private let names: BodyNames
  private let international: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    names = BodyNames(gazetteer: gazetteer)
    international = gazetteer.classID(named: "clause.international")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .organization, !spans[index].isFixed, !names.isKnown(spans[index].span, draft),
        let pair = pair(spans[index], draft)
      else { continue }
      spans.replaceSubrange(index...index, with: pair)
      index += 1
    }
  }

  private func pair(_ chosen: TaggedSpan, _ draft: Draft) -> [TaggedSpan]? {
    let span = chosen.span
    for place in (span.start + 2)..<max(span.end - 1, span.start + 2) {
      if isDateline(span, place, draft) {
        return [chosen.part(span.start, place, .organization), chosen.part(place, span.end, .location)]
      }
      if isArea(TextSpan(span.start, place), draft), isInternational(TextSpan(place, span.end), draft) {
        return [chosen.part(span.start, place, .location), chosen.part(place, span.end, .organization)]
      }
      if Glyph.isRange(draft.reading.units[place]), isArea(TextSpan(span.start, place), draft),
        isInternational(TextSpan(place + 1, span.end), draft)
      {
        return [chosen.part(span.start, place, .location), chosen.part(place + 1, span.end, .organization)]
      }
      if isPartyAndGovernment(span, place, draft) {
        return [chosen.part(span.start, place, .organization), chosen.part(place, span.end, .organization)]
      }
      if Glyph.isListLink(draft.reading.units[place]), isJoined(TextSpan(span.start, place), draft),
        names.isBody(TextSpan(place + 1, span.end), draft)
      {
        return [
          chosen.part(span.start, place, .organization), chosen.part(place + 1, span.end, .organization),
        ]
      }
    }
    return nil
  }

  /// Whether a span is the name of a known body before a place, and that of an area behind it.
  private func isDateline(_ span: TextSpan, _ place: Int, _ draft: Draft) -> Bool {
    names.isKnown(TextSpan(span.start, place), draft)
      && draft.hits(endingAt: span.end).contains { Int($0.start) == place && names.isArea($0) }
  }

  private func isArea(_ name: TextSpan, _ draft: Draft) -> Bool { names.type(of: name, draft) == .location }

  /// A body of no country: the area before it does not own it (`海州国｜东盟｜合作`, `某市｜联合国｜总部`).
  private func isInternational(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == international }
  }

  /// `中共中央｜国务院`, `滨江市委｜市政府`: a party's body before one of the government.
  private func isPartyAndGovernment(_ span: TextSpan, _ place: Int, _ draft: Draft) -> Bool {
    let second = draft.hits(endingAt: span.end).filter {
      Int($0.start) == place && $0.length > 2 && gazetteer.subtype(of: $0.entry) == .government
    }
    guard !second.isEmpty, place > span.start + 2 else { return false }
    let first = draft.hits(endingAt: place).filter { gazetteer.subtype(of: $0.entry) == .party }
    let units = draft.reading.units
    return second.contains { $0.classID == names.known }
      && first.contains { $0.classID == names.known && Int($0.start) == span.start }
      // Both of one level: 市委 and 市政府.
      || first.contains {
        $0.classID == names.heads && Int($0.start) > span.start && units[Int($0.start)] == units[place]
      }
  }

  /// Before a joint a head noun may be one that needs more before it: `某艺术中心｜和｜某公司`.
  private func isJoined(_ name: TextSpan, _ draft: Draft) -> Bool {
    names.isBody(name, draft)
      || name.count >= BodyNames.shortest
        && draft.hits(endingAt: name.end).contains {
          $0.classID == names.heads && $0.length > 1 && Int($0.start) > name.start + 1
        }
  }
}
