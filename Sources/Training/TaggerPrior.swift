import Tagging
import TextModel

/// What text in which only the people are marked teaches about people, as the starting point for learning from gold.
///
/// A field that tells people from everything else is trained on that text; how much each feature speaks for a person
/// rather than for nothing becomes the prior weight of the two labels of people. Learning from gold then finds the
/// difference, so that what the marked text does not know (people inside an organisation's name) is corrected.
package struct TaggerPrior {
  let grams: GramTable
  let vectors: [SIMD16<Float>]

  /// - Parameters:
  ///   - people: sentences whose gold spans are people only.
  ///   - gold: the sentences that will be learned from; their n-grams are numbered too.
  ///   - strength: how much of what was learned counts, 0…1.
  package init(
    people: [TaggedSentence], gold: [TaggedSentence], trainer: TaggerTrainer, channels: EvidenceChannels,
    strength: Float
  ) {
    let minimum = trainer.settings.minimumCounts
    let keys = GramTable.frequentKeys(gold, minimumCounts: minimum)
      .union(GramTable.frequentKeys(people, minimumCounts: minimum.map { $0 + 1 }))
    grams = GramTable(keys)
    let empty = TaggerPrior(grams: grams, vectors: [])
    var settings = trainer.settings
    settings.epochs = max(settings.epochs / 2, 1)
    settings.orders = 1
    let tagger = TaggerTrainer(settings: settings).train(people, channels: channels, prior: empty)
    let begin = Labels.begin(.person)
    let inside = Labels.inside(.person)
    vectors = (0..<grams.featureCount).map { feature in
      let weight = tagger.learned.features[feature]
      var vector = SIMD16<Float>.zero
      vector[begin] = strength * (weight[begin] - weight[Labels.outside])
      vector[inside] = strength * (weight[inside] - weight[Labels.outside])
      return vector
    }
  }

  private init(grams: GramTable, vectors: [SIMD16<Float>]) {
    self.grams = grams
    self.vectors = vectors
  }
}
