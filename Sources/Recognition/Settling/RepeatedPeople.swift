import Lexicon
import TextModel

/// Marks people wherever else they stand in the text: a longer name that was found in two places or was read once without
/// much doubt, a shorter one that was read twice without any, what somebody goes by (`小雨`), and `老林` where the text
/// names `林远帆`.
struct RepeatedPeople: Sendable {
  /// A shorter name may be a word, in units.
  private static let shortest = 3
  // Margins, in log-odds.
  private static let certain: Float = 5.5
  private static let likely: Float = 2

  private let familiar: ClassID?
  private let surname: ClassID?

  init(gazetteer: Gazetteer) {
    familiar = gazetteer.classID(named: "person.familiar")
    surname = gazetteer.classID(named: "person.surname")
  }

  /// - Parameter found: by sentence, ascending and without overlap; they stay so.
  func settle(_ found: inout [[TaggedSpan]], marker: PlaceMarker) {
    let people = found.joined().filter { $0.type == .person }
    marker.mark(marker.repeated(people.filter { isTelling($0, marker.draft) }), in: &found, shortest: Self.shortest)
    marker.mark(
      people.filter { isSafe($0, marker.draft) }.map { ($0.span, $0.type) }, in: &found, shortest: .max,
      isCertain: true)
    addFamiliar(&found, marker)
  }

  /// A shorter name may be a word, but for one that was read without doubt or what somebody goes by.
  private func isTelling(_ person: TaggedSpan, _ draft: Draft) -> Bool {
    person.span.count >= Self.shortest || person.margin >= Self.certain || isFamiliar(person.span.start, draft)
  }

  /// A surname and a given name of two characters, read without much doubt: one place is enough.
  private func isSafe(_ person: TaggedSpan, _ draft: Draft) -> Bool {
    person.span.count == Self.shortest && person.margin >= Self.likely
      && draft.hits(endingAt: person.span.start + 1).contains { $0.length == 1 && $0.classID == surname }
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
