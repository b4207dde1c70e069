import Lexicon
import TextModel

/// Adds the mentions that stand inside longer names: the areas, organisations and persons within an organisation's,
/// event's, work's, title's or place's name (`北京排水集团工会` holds `北京排水集团` and `北京`).
///
/// Flat mentions keep their order; each is followed by those nested in it, the enclosing before the enclosed. Linear in
/// the hits.
package struct NestedMentionFinder: Stage {
  package static let name = "nested-mentions"
  package static let requires: Set<DraftPart> = [.reading, .articles, .hits, .mentions]
  package static let adds: Set<DraftPart> = [.nestedMentions]

  private let gazetteer: Gazetteer
  private let kinds: NestedHitKinds

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    kinds = NestedHitKinds(gazetteer: gazetteer)
  }

  package func process(_ draft: inout Draft) {
    let flat =
      draft.mentions.contains { $0.parent != nil } ? draft.mentions.filter { $0.parent == nil } : draft.mentions
    guard !flat.isEmpty else { return }
    let context = NameContext(
      draft: draft, names: ArticleNames(draft: draft, flat: flat), gazetteer: gazetteer)
    let hits = NestedHits(draft: draft, flat: flat, kinds: kinds, gazetteer: gazetteer)
    var result: [Mention] = []
    result.reserveCapacity(flat.count * 2)
    for index in flat.indices {
      let outer = result.count
      result.append(flat[index])
      // Nothing is nested in a person's name or a date.
      guard flat[index].type != .person, flat[index].type != .date else { continue }
      let view = NameView(index: index, span: flat[index].span, hits: hits.inside(index), context: context)
      append(children: children(of: flat[index], view), of: outer, to: &result)
    }
    draft.mentions = result
  }

  /// What stands inside one mention, in no particular order, possibly twice.
  private func children(of mention: Mention, _ view: NameView) -> [Mention] {
    switch mention.type {
    case .location:
      let levels = AreaRunReader(view, isPlace: true).parts()
      guard mention.subtype != .admin, mention.subtype != .natural else { return levels }
      return levels + OrganizationChainReader(view, outer: .location).read().filter { $0.type == .organization }
    case .organization, .event, .title, .work:
      var found = OrganizationChainReader(view, outer: mention.type).read()
      found += PersonInNameReader(view).read()
      return found
    case .person, .date: return []
    }
  }

  /// Appends children in text order, the longer first, each with the smallest mention that encloses it as parent.
  private func append(children: [Mention], of outer: Int, to result: inout [Mention]) {
    guard !children.isEmpty else { return }
    let span = result[outer].span
    let order = children.filter { span.contains($0.span) && $0.span != span }
      .sorted { ($0.span, $0.type.index) < ($1.span, $1.type.index) }
    var open = [outer]
    for var child in order {
      if let last = result.last, result.count > outer + 1, last.span == child.span { continue }
      while let top = open.last, top != outer, !result[top].span.contains(child.span) { open.removeLast() }
      guard let top = open.last else { return }
      // A name that straddles a better one's end is no name.
      if result[(outer + 1)...].contains(where: { $0.span.overlaps(child.span) && !$0.span.contains(child.span) }) {
        continue
      }
      child.parent = top
      open.append(result.count)
      result.append(child)
    }
  }
}
