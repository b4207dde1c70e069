import Tagging
import TextModel

/// Text in which only the people are marked, made into sentences to learn from: weights learned from gold fill in what
/// is not marked, in agreement with what is.
struct SilverSentences {
  /// How much a silver sentence counts against a gold one.
  var weight: Float

  /// - Parameter teacher: learned from gold alone.
  func complete(_ corpus: TrainingCorpus, teacher: TrainedTagger) -> [TaggedSentence] {
    corpus.sentences().map { sentence in
      var known = sentence
      known.knownTypes = [.person]
      var completed = sentence
      completed.gold = teacher.spans(known)
      completed.weight = weight
      // Numbers of silver documents do not meet those of gold ones when folds are drawn.
      completed.document = -1
      return completed
    }
  }
}
