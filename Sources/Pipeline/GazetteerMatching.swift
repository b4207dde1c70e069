import Lexicon
import TextModel

/// Finds every dictionary form in the reading text.
package struct GazetteerMatching: Stage {
  package static let name = "lexicon"
  package static let requires: Set<DraftPart> = [.reading]
  package static let adds: Set<DraftPart> = [.hits]

  private let gazetteer: Gazetteer

  package init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  package func process(_ draft: inout Draft) {
    // News text has two to three hits for each unit.
    draft.hits.reserveCapacity(draft.reading.count * 3)
    gazetteer.match(draft.reading.units, into: &draft.hits)
  }
}
