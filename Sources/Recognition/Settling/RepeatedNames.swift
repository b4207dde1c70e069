import Lexicon
import Tagging
import TextModel

/// Marks a long name of a body or an event wherever else it stands in the text: what was read once as `全国某某工作会议` is
/// that everywhere, but for a headline's label (`【…】`). So is a firm's name without its legal form (`云帆科技｜股份有限公司`).
struct RepeatedNames: Sendable {
  /// A shorter name may be a word or part of another name, in units.
  private static let shortest = 6
  /// A shorter name of a person may be a word, in units.
  private static let shortestPerson = 3
  /// The shortest legal form, and the shortest name before it.
  private static let shortestFirm = 4

  private let legalForms: ClassID?
  private let familiar: ClassID?

  init(gazetteer: Gazetteer) {
    legalForms = gazetteer.classID(named: "alias.legal-form")
    familiar = gazetteer.classID(named: "person.familiar")
  }

  /// - Parameters:
  ///   - found: by sentence, ascending and without overlap; they stay so.
  ///   - chunk: the piece of the text that holds the sentences. Linear in it.
  func settle(_ found: inout [[TaggedSpan]], sentences: ArraySlice<TextSpan>, chunk: TextSpan, draft: Draft) {
    let names = found.joined().filter { Self.isRemembered($0) }
    mark(names.map { ($0.span, $0.type) }, &found, sentences, chunk, draft)
    mark(people(found.joined(), draft), &found, sentences, chunk, draft)
    addFamiliar(&found, sentences, draft)
    mark(names.compactMap { firm($0, draft) }, &found, sentences, chunk, draft)
    retype(
      Set(names.filter { $0.rule == .bodyKind }.map { draft.reading.units[$0.span.start..<$0.span.end] }), &found, draft
    )
  }

  /// The longer names of people that were found in two places or more, and not always before the same character, which may
  /// belong to the name: `乌兰牧｜骑`.
  private func people(_ found: some Sequence<TaggedSpan>, _ draft: Draft) -> [(span: TextSpan, type: MentionType)] {
    var first: [ArraySlice<UInt16>: TextSpan] = [:]
    var repeated: Set<TextSpan> = []
    for person in found
    where person.type == .person && (person.span.count >= Self.shortestPerson || isFamiliar(person.span.start, draft)) {
      let name = draft.reading.units[person.span.start..<person.span.end]
      guard let span = first[name] else {
        first[name] = person.span
        continue
      }
      let next = [span.end, person.span.end].map { $0 < draft.reading.count ? draft.reading.units[$0] : Glyph.newline }
      if next[0] != next[1] || !Glyph.isHan(next[0]) { repeated.insert(span) }
    }
    return repeated.sorted { $0.start < $1.start }.map { ($0, .person) }
  }

  /// Adds what people are called by their surname alone: `老林`, where the text names `林远帆`.
  private func addFamiliar(_ found: inout [[TaggedSpan]], _ sentences: ArraySlice<TextSpan>, _ draft: Draft) {
    let units = draft.reading.units
    let surnames = Set(found.joined().filter { $0.type == .person && $0.span.count > 1 }.map { units[$0.span.start] })
    guard !surnames.isEmpty else { return }
    for (index, sentence) in sentences.enumerated() {
      let hits = draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix { Int($0.end) < sentence.end }
      for hit in hits where hit.classID == familiar && hit.length == 1 && surnames.contains(units[Int(hit.end)]) {
        let name = TextSpan(Int(hit.start), Int(hit.end) + 1)
        guard draft.isWord(name), !found[index].contains(where: { $0.span.overlaps(name) }), !beginsWord(name, draft)
        else { continue }
        found[index].put(name, .person)
        if let new = found[index].firstIndex(where: { $0.span == name }) { found[index][new].note(.repeatedName) }
      }
    }
  }

  private func isFamiliar(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place + 1).contains { $0.length == 1 && $0.classID == familiar }
  }

  private func beginsWord(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: name.end - 1)...].prefix { Int($0.end) <= name.end + 2 }
      .contains { Int($0.start) == name.start }
  }

  /// What the text calls a party or a front is nobody's name and no place's elsewhere.
  private func retype(_ names: Set<ArraySlice<UInt16>>, _ found: inout [[TaggedSpan]], _ draft: Draft) {
    guard !names.isEmpty else { return }
    for sentence in found.indices {
      for index in found[sentence].indices {
        let chosen = found[sentence][index]
        guard chosen.type == .person || chosen.type == .location, !chosen.isFixed,
          names.contains(draft.reading.units[chosen.span.start..<chosen.span.end])
        else { continue }
        found[sentence][index].type = .organization
        found[sentence][index].note(.repeatedName)
      }
    }
  }

  private func mark(
    _ names: [(span: TextSpan, type: MentionType)], _ found: inout [[TaggedSpan]], _ sentences: ArraySlice<TextSpan>,
    _ chunk: TextSpan, _ draft: Draft
  ) {
    guard !names.isEmpty else { return }
    var memory = DocumentMemory()
    let places = memory.remember(draft.reading.units, within: chunk, found: names)
    var index = 0
    for place in places where place.isNew {
      while index < sentences.count, sentences[sentences.startIndex + index].end <= place.span.start { index += 1 }
      guard index < sentences.count else { break }
      guard sentences[sentences.startIndex + index].contains(place.span), draft.isWord(place.span),
        !Self.isLabel(place.span, draft.reading.units), let type = memory.type(of: place),
        Self.mayStand(place.span, found[index])
      else { continue }
      found[index].put(place.span, type)
      if let new = found[index].firstIndex(where: { $0.span == place.span }) { found[index][new].note(.repeatedName) }
    }
  }

  /// A firm's name without its legal form.
  private func firm(_ chosen: TaggedSpan, _ draft: Draft) -> (span: TextSpan, type: MentionType)? {
    guard chosen.type == .organization else { return nil }
    let forms = draft.hits(endingAt: chosen.span.end).filter {
      $0.classID == legalForms && $0.length >= Self.shortestFirm
        && Int($0.start) >= chosen.span.start + Self.shortestFirm
    }
    guard let form = forms.max(by: { $0.length < $1.length }) else { return nil }
    return (TextSpan(chosen.span.start, Int(form.start)), .organization)
  }

  private static func isRemembered(_ chosen: TaggedSpan) -> Bool {
    switch chosen.type {
    // What the text itself calls a party or a front is one wherever it stands.
    case .organization where chosen.rule == .bodyKind: chosen.span.count > 2
    case .organization, .event: chosen.span.count >= shortest
    default: false
    }
  }

  private static func isLabel(_ name: TextSpan, _ units: [UInt16]) -> Bool {
    name.start > 0 && units[name.start - 1] == Glyph.openHead
  }

  /// Whether what was read there is only part of the name.
  private static func mayStand(_ name: TextSpan, _ spans: [TaggedSpan]) -> Bool {
    spans.allSatisfy { !$0.span.overlaps(name) || !$0.isFixed && name.contains($0.span) && $0.span != name }
  }
}
