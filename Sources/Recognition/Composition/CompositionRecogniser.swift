import Lexicon
import TextModel

/// Names that no dictionary holds whole, by the words they are composed of: organisations, events, titles, people.
package struct CompositionRecogniser: Recogniser {
  package static let name = "composition"

  private let roles: PieceRoles
  private let organisations = OrganisationRecogniser()
  private let events = EventRecogniser()
  private let titles = TitleRecogniser()
  private let people = PersonRecogniser()
  private let bylines = BylineRecogniser()

  package init(gazetteer: Gazetteer) {
    roles = PieceRoles(gazetteer)
  }

  package func propose(in draft: Draft, into candidates: inout [Candidate]) {
    let map = PieceMap(draft, roles: roles)
    for sentence in draft.sentences {
      organisations.propose(map, sentence: sentence.span, into: &candidates)
      events.propose(map, sentence: sentence.span, into: &candidates)
      titles.propose(map, sentence: sentence.span, into: &candidates)
      people.propose(map, sentence: sentence.span, into: &candidates)
      bylines.propose(map, sentence: sentence, into: &candidates)
    }
  }
}
