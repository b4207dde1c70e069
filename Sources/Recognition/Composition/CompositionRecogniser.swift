import Lexicon
import TextModel

/// Names that no dictionary holds whole, by the words they are composed of: organisations, events, titles, people.
package struct CompositionRecogniser: Recogniser {
  package static let name: MechanismName = "composition"

  private let roles: PieceRoles
  private let organisations = OrganisationRecogniser()
  private let events = EventRecogniser()
  private let titles = TitleRecogniser()
  private let people = PersonRecogniser()
  private let bylines = BylineRecogniser()
  private let runs = NameRunRecogniser()
  private let repeats = RepeatedNameRecogniser()

  package init(gazetteer: Gazetteer) {
    roles = PieceRoles(gazetteer)
  }

  package func propose(in draft: Draft, into proposals: inout Proposals) {
    let map = PieceMap(draft, roles: roles)
    let first = proposals.candidates.count
    for sentence in draft.sentences {
      organisations.propose(map, sentence: sentence.span, into: &proposals.candidates)
      events.propose(map, sentence: sentence.span, into: &proposals.candidates)
      titles.propose(map, sentence: sentence.span, into: &proposals.candidates)
      people.propose(map, sentence: sentence.span, into: &proposals.candidates)
      bylines.propose(map, sentence: sentence, into: &proposals.candidates)
      runs.propose(map, sentence: sentence.span, into: &proposals.candidates)
    }
    repeats.propose(map.units, from: first, into: &proposals.candidates)
  }
}
