import Lexicon
import TextModel

/// What annotating needs besides the text: dictionaries, fold table, tagger and rules. Shared read-only by all workers.
public struct Resources: Sendable {
  package let gazetteer: Gazetteer
  package let fold: FoldTable

  package init(gazetteer: Gazetteer, fold: FoldTable) {
    self.gazetteer = gazetteer
    self.fold = fold
  }
}
