import Tagging
import TextModel

/// Marks names wherever else they stand in a piece of a text, but for a headline's label (`【…】`).
struct PlaceMarker {
  /// Of the piece, in text order.
  let sentences: ArraySlice<TextSpan>
  let chunk: TextSpan
  let draft: Draft

  /// Of some names those that were found in two places or more, each once.
  func repeated(_ names: some Sequence<TaggedSpan>) -> [(span: TextSpan, type: MentionType)] {
    var first: [ArraySlice<UInt16>: TextSpan] = [:]
    var repeated: [TextSpan: MentionType] = [:]
    for name in names {
      if let span = first[text(name.span)] { repeated[span] = name.type } else { first[text(name.span)] = name.span }
    }
    return repeated.sorted { $0.key.start < $1.key.start }.map { ($0.key, $0.value) }
  }

  /// - Parameters:
  ///   - names: places where the names stand, in text order.
  ///   - found: by sentence, ascending and without overlap; they stay so. Linear in the piece.
  ///   - shortest: shorter names take the place of nothing that was read, in units.
  ///   - isCertain: whether the names are no other words by chance, however the words around them are read.
  ///   - mayBe: whether a name may stand in a place.
  func mark(
    _ names: [(span: TextSpan, type: MentionType)], in found: inout [[TaggedSpan]], shortest: Int = 0,
    isCertain: Bool = false, where mayBe: (TextSpan) -> Bool = { _ in true }
  ) {
    guard !names.isEmpty else { return }
    var memory = DocumentMemory()
    let places = memory.remember(draft.reading.units, within: chunk, found: names)
    let cut = cutNames(places.map(\.span), names)
    var index = 0
    for place in places where place.isNew {
      while index < sentences.count, sentences[sentences.startIndex + index].end <= place.span.start { index += 1 }
      guard index < sentences.count else { break }
      guard sentences[sentences.startIndex + index].contains(place.span), isCertain || draft.isWord(place.span),
        !isLabel(place.span), let type = memory.type(of: place), mayStand(place.span, found[index]),
        mayBe(place.span),
        place.span.count >= shortest || !found[index].contains(where: { $0.span.overlaps(place.span) }),
        !cut.contains(text(place.span))
      else { continue }
      found[index].put(place.span, type, by: .repeatedName)
    }
  }

  /// The names of people that stand before one and the same character everywhere, which belongs to them: `乌兰牧｜骑`.
  private func cutNames(_ places: [TextSpan], _ names: [(span: TextSpan, type: MentionType)]) -> Set<ArraySlice<UInt16>>
  {
    let units = draft.reading.units
    let people = Set(names.filter { $0.type == .person }.map { text($0.span) })
    guard !people.isEmpty else { return [] }
    var next: [ArraySlice<UInt16>: UInt16] = [:]
    var ended: Set<ArraySlice<UInt16>> = []
    for place in places where people.contains(text(place)) {
      let unit = place.end < units.count ? units[place.end] : Glyph.newline
      let known = next.updateValue(unit, forKey: text(place))
      if !Glyph.isHan(unit) || known.map({ $0 != unit }) == true { ended.insert(text(place)) }
    }
    return people.subtracting(ended)
  }

  private func text(_ span: TextSpan) -> ArraySlice<UInt16> { draft.reading.units[span.start..<span.end] }

  private func isLabel(_ name: TextSpan) -> Bool {
    let units = draft.reading.units
    var place = name.start - 1
    while place >= max(0, name.start - Self.longestLabel), units[place] != Glyph.newline {
      if units[place] == Glyph.openHead { return true }
      if units[place] == Glyph.closeHead { return false }
      place -= 1
    }
    return false
  }

  /// In units.
  private static let longestLabel = 40

  /// Whether what was read there is only part of the name.
  private func mayStand(_ name: TextSpan, _ spans: [TaggedSpan]) -> Bool {
    spans.allSatisfy { !$0.span.overlaps(name) || !$0.isFixed && name.contains($0.span) && $0.span != name }
  }
}
