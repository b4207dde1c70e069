import Lexicon
import Recognition
import Tagging
import TextModel

/// The whole of training: held-out readings for the document memory, the final weights, and their calibration.
///
/// 1. For each fold, weights learned from the other folds read the fold's documents.
/// 2. What they found fills each document's memory; every sentence is learned twice, with and without that evidence.
/// 3. The final weights come from all documents. Weights of each fold read the fold once more, and those readings give
///    the scores by cross-validation and the calibration of confidence.
package struct TaggerTraining {
  package var trainer: TaggerTrainer
  package var foldCount: Int

  package init(trainer: TaggerTrainer, foldCount: Int = 4) {
    self.trainer = trainer
    self.foldCount = max(foldCount, 2)
  }

  /// A step of the work, for a progress display: what is done, and how many parts of how many.
  package typealias Report = (_ step: String, _ done: Int, _ total: Int) -> Void

  package struct Outcome {
    package var weights: TaggerWeights
    /// Of each document, what weights that had not seen it found; by cross-validation. Without the values of dates, which
    /// the draft keeps that was read.
    package var heldOut: [[Mention]]
  }

  /// - Parameters:
  ///   - validates: whether to do step 3's cross-validation; without it, confidence is not calibrated.
  ///   - people: more text, in which only people are marked.
  ///   - peopleStrength: how much of what that text teaches counts, 0…1.
  package func run(
    _ corpus: TrainingCorpus, people: TrainingCorpus? = nil, peopleStrength: Float = 0.7, validates: Bool = true,
    report: Report
  ) -> Outcome {
    let total = foldCount + 1 + (people == nil ? 0 : 1) + (validates ? foldCount : 0)
    var done = 0
    func step(_ name: String) {
      done += 1
      report(name, done, total)
    }
    let sentences = corpus.sentences()
    var prior: TaggerPrior?
    if let people {
      prior = TaggerPrior(
        people: people.sentences(), gold: sentences, trainer: trainer, channels: corpus.channels,
        strength: peopleStrength)
      step("people in further text")
    }
    var found = [[(span: TextSpan, type: MentionType)]](repeating: [], count: corpus.documents.count)
    for fold in 0..<foldCount {
      let weights = learn(sentences.filter { $0.document % foldCount != fold }, corpus, prior, orders: 1)
      read(corpus, fold, weights) { found[$0] = $1.map { (span: $0.span, type: $0.type) } }
      step("fold \(fold + 1) for the document memory")
    }
    let both = zip(sentences, corpus.remembering(found, sentences)).flatMap { [$0, $1] }
    var outcome = Outcome(
      weights: learn(both, corpus, prior), heldOut: Array(repeating: [], count: corpus.documents.count))
    step("weights from all documents")
    guard validates else { return outcome }
    var readings: [Calibration.Reading] = []
    for fold in 0..<foldCount {
      let weights = learn(both.filter { $0.document % foldCount != fold }, corpus, prior)
      read(corpus, fold, weights) { number, mentions in
        outcome.heldOut[number] = mentions.map { mention in
          var mention = mention
          mention.dateValue = nil
          return mention
        }
        let gold = corpus.documents[number].gold
        for mention in mentions {
          let isRight = gold.contains { $0.span == mention.span && $0.type == mention.type }
          readings.append(Calibration.Reading(confidence: mention.confidence, isRight: isRight))
        }
      }
      step("fold \(fold + 1) for validation")
    }
    let calibration = Calibration(readings)
    outcome.weights.slope = calibration.slope
    outcome.weights.intercept = calibration.intercept
    for document in outcome.heldOut.indices {
      for mention in outcome.heldOut[document].indices {
        let confidence = outcome.heldOut[document][mention].confidence
        outcome.heldOut[document][mention].confidence = calibration.calibrated(confidence)
      }
    }
    return outcome
  }

  private func learn(
    _ sentences: [TaggedSentence], _ corpus: TrainingCorpus, _ prior: TaggerPrior?, orders: Int? = nil
  ) -> TaggerWeights {
    var trainer = trainer
    if let orders { trainer.settings.orders = orders }
    return trainer.train(sentences, channels: corpus.channels, prior: prior).weights
  }

  private func read(
    _ corpus: TrainingCorpus, _ fold: Int, _ weights: TaggerWeights, _ body: (Int, [Mention]) -> Void
  ) {
    let recognition = MentionRecognition(gazetteer: corpus.gazetteer, model: TaggerModel(weights))
    for number in stride(from: fold, to: corpus.documents.count, by: foldCount) {
      var draft = corpus.documents[number].draft
      recognition.process(&draft)
      body(number, draft.mentions)
    }
  }
}
