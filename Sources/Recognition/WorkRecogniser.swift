import Lexicon
import TextModel
package struct WorkRecogniser: Recogniser {
  package static let name = "work"
  package init(gazetteer: Gazetteer) {}
  package func propose(in draft: Draft, into candidates: inout [Candidate]) {}
}
