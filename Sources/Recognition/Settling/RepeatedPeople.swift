import Lexicon
import TextModel

/// Marks people wherever else they stand in the text: a longer name that was found in two places, what somebody goes by
/// (`小雨`), and `老林` where the text names `林远帆`.
struct RepeatedPeople: Sendable {
  /// A shorter name may be a word, in units.
  private static let shortest = 3

  private let familiar: ClassID?

  init(gazetteer: Gazetteer) { familiar = gazetteer.classID(named: "person.familiar") }

  /// - Parameter found: by sentence, ascending and without overlap; they stay so.
  func settle(_ found: inout [[TaggedSpan]], marker: PlaceMarker) {
    marker.mark(repeated(found.joined(), marker.draft), in: &found)
    addFamiliar(&found, marker)
  }

  /// The longer names that were found in two places or more.
  private func repeated(_ found: some Sequence<TaggedSpan>, _ draft: Draft) -> [(span: TextSpan, type: MentionType)] {
    var first: [ArraySlice<UInt16>: TextSpan] = [:]
    var repeated: Set<TextSpan> = []
    for person in found
    where person.type == .person && (person.span.count >= Self.shortest || isFamiliar(person.span.start, draft)) {
      let name = draft.reading.units[person.span.start..<person.span.end]
      if let span = first[name] { repeated.insert(span) } else { first[name] = person.span }
    }
    return repeated.sorted { $0.start < $1.start }.map { ($0, .person) }
  }

  /// Adds what people are called by their surname alone.
  private func addFamiliar(_ found: inout [[TaggedSpan]], _ marker: PlaceMarker) {
    let draft = marker.draft
    let units = draft.reading.units
    let surnames = Set(found.joined().filter { $0.type == .person && $0.span.count > 1 }.map { units[$0.span.start] })
    guard !surnames.isEmpty else { return }
    for (index, sentence) in marker.sentences.enumerated() {
      let hits = draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix { Int($0.end) < sentence.end }
      for hit in hits where hit.classID == familiar && hit.length == 1 && surnames.contains(units[Int(hit.end)]) {
        let name = TextSpan(Int(hit.start), Int(hit.end) + 1)
        guard draft.isWord(name), !found[index].contains(where: { $0.span.overlaps(name) }), !beginsWord(name, draft)
        else { continue }
        found[index].put(name, .person, by: .repeatedName)
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
}
