import Lexicon
import TextModel

/// Marks a long name of a body or an event wherever else it stands in the text: what was read once as `全国某某工作会议` is
/// that everywhere, but for a headline's label (`【…】`). So is a firm's name without its legal form (`云帆科技｜股份有限公司`).
struct RepeatedNames: Sendable {
  /// A shorter name may be a word or part of another name, in units.
  private static let shortest = 6
  /// The shortest legal form, and the shortest name before it.
  private static let shortestFirm = 4

  private let legalForms: ClassID?
  private let bodies: RepeatedBodies
  private let people: RepeatedPeople

  init(gazetteer: Gazetteer) {
    legalForms = gazetteer.classID(named: "alias.legal-form")
    bodies = RepeatedBodies(gazetteer: gazetteer)
    people = RepeatedPeople(gazetteer: gazetteer)
  }

  /// - Parameters:
  ///   - found: by sentence, ascending and without overlap; they stay so.
  ///   - chunk: the piece of the text that holds the sentences. Linear in it.
  func settle(_ found: inout [[TaggedSpan]], sentences: ArraySlice<TextSpan>, chunk: TextSpan, draft: Draft) {
    let names = found.joined().filter { Self.isRemembered($0) }
    let marker = PlaceMarker(sentences: sentences, chunk: chunk, draft: draft)
    marker.mark(names.map { ($0.span, $0.type) }, in: &found)
    bodies.settle(&found, marker: marker)
    people.settle(&found, marker: marker)
    marker.mark(names.compactMap { firm($0, draft) }, in: &found)
    retype(&found, draft)
  }

  /// What the text calls a party or a front is nobody's name and no place's elsewhere, and what it calls a town is nobody's.
  private func retype(_ found: inout [[TaggedSpan]], _ draft: Draft) {
    let units = draft.reading.units
    var types: [ArraySlice<UInt16>: MentionType] = [:]
    for name in found.joined() where name.span.count > 2 {
      if name.rule == .bodyKind || name.rule == .placeType, name.type == .organization || name.type == .location {
        types[units[name.span.start..<name.span.end]] = name.type
      }
    }
    guard !types.isEmpty else { return }
    for sentence in found.indices {
      for index in found[sentence].indices {
        let chosen = found[sentence][index]
        guard chosen.type == .person || chosen.type == .location, !chosen.isFixed,
          let type = types[units[chosen.span.start..<chosen.span.end]], type != chosen.type
        else { continue }
        found[sentence][index].type = type
        found[sentence][index].note(.repeatedName)
      }
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
}
