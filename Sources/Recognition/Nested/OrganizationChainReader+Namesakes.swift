import Lexicon
import TextModel

/// When a known name at the start of a longer one is not the body that the whole belongs to.
extension OrganizationChainReader {
  /// Whether a longer form of the same dictionary line starts where this one does.
  func isOutspelt(_ hit: NestedHit) -> Bool {
    let line = view.gazetteer.origin(of: hit.entry)
    return view.hits(.known, startingAt: hit.span.start).contains {
      $0.span.end > hit.span.end && view.gazetteer.origin(of: $0.entry) == line
    }
  }

  /// Whether the short name of a school or a team goes on with nothing but its head: `大连海事｜大学` in
  /// `大连海事大学航海学院`, `曼联｜俱乐部`.
  func isShortForm(_ hit: NestedHit) -> Bool {
    let kind = view.gazetteer.subtype(of: hit.entry)
    guard kind == .school || kind == .team,
      !view.hits.contains(where: { $0.kind == .head && $0.span.end == hit.span.end })
    else { return false }
    return view.hits.contains {
      $0.kind == .head && $0.span.start == hit.span.end && $0.span.count > 1
        && view.gazetteer.subtype(of: $0.entry) == kind
        && ($0.span.end == view.span.end || isKnown(TextSpan(hit.span.start, $0.span.end)))
    }
  }

  /// Whether the whole is of another kind than the units of a firm whose short name it begins with (`云顶｜滑雪公园`), or
  /// spells the same firm's name out (`杉杉｜控股有限公司`).
  func isNamesake(_ hit: NestedHit) -> Bool {
    guard view.gazetteer.subtype(of: hit.entry) == .company,
      !view.hits.contains(where: { $0.kind == .head && $0.span.end == hit.span.end && !$0.isWeak })
    else { return false }
    let heads = view.hits.lazy.filter { $0.kind == .head && $0.span.end == view.span.end }
    guard let head = heads.max(by: { $0.span.count < $1.span.count }), head.span.start >= hit.span.end
    else { return false }
    switch view.gazetteer.subtype(of: head.entry) {
    case .school?, .association?, .facilityBody?: return true
    case .company?:
      guard view.hits.contains(where: { $0.kind == .legalForm && $0.span.end == view.span.end }) else { return false }
      return !view.hits.contains { $0.kind == .area && hit.span.end <= $0.span.start && $0.span.end <= head.span.start }
    default: return false
    }
  }

  private func isKnown(_ name: TextSpan) -> Bool {
    view.hits(.known, startingAt: name.start).contains { $0.span == name }
  }

  /// Whether the whole is a known firm that is merely spelt alike at its start: `中铁建｜工集团`.
  func isOtherFirm(_ hit: NestedHit) -> Bool {
    guard view.gazetteer.subtype(of: hit.entry) == .company, areas.run(at: hit.span.end) == nil else { return false }
    return view.hits(.known, startingAt: view.span.start).contains {
      $0.span == view.span && !$0.isWeak && view.gazetteer.subtype(of: $0.entry) == .company
    }
  }
}
