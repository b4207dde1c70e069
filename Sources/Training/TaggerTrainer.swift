import Tagging
import TextModel

/// Learns the tagger's weights from sentences with gold spans. Deterministic: the same sentences in the same order give
/// the same weights.
package struct TaggerTrainer: Sendable {
  package struct Settings: Sendable {
    package var epochs = 14
    /// The learning rate of the adaptive steps.
    package var rate: Float = 0.1
    /// How many times to learn, each time in another order of sentences; the weights are the mean.
    package var orders = 1
    /// The L1 penalty per step, in units of the average gradient.
    package var penalty: Float = 2e-5
    /// The least number of times an n-gram at an offset must be seen, by its length.
    package var minimumCounts: [Int32] = [1, 2, 2]
    package init() {}
  }

  package var settings: Settings

  package init(settings: Settings = Settings()) { self.settings = settings }

  /// - Parameters:
  ///   - prior: what is known beforehand, with its own numbering of features, which is taken over.
  ///   - report: called after each epoch with its number from 1 and the mean loss of a sentence.
  package func train(
    _ sentences: [TaggedSentence], channels: EvidenceChannels, prior: TaggerPrior? = nil,
    report: (Int, Float) -> Void = { _, _ in }
  ) -> TrainedTagger {
    let grams =
      prior?.grams ?? GramTable(GramTable.frequentKeys(sentences, minimumCounts: settings.minimumCounts))
    let examples = sentences.map { $0.example(grams) }.filter { !$0.labels.isEmpty }
    var random = SplitMix(state: 20_240_520)
    var fields: [LearnedWeights] = []
    for _ in 0..<max(settings.orders, 1) {
      var field = ConditionalRandomField(
        featureCount: grams.featureCount, rate: settings.rate, penalty: settings.penalty,
        prior: prior?.vectors ?? [])
      var order = Array(examples.indices)
      for epoch in 1...max(settings.epochs, 1) {
        order.shuffle(using: &random)
        var loss: Float = 0
        for index in order { loss += field.learn(examples[index]) }
        report(epoch, loss / Float(max(examples.count, 1)))
      }
      fields.append(field.weights)
    }
    let learned = LearnedWeights.mean(of: fields) ?? LearnedWeights(features: [], transitions: [])
    return TrainedTagger(learned: learned, grams: grams, channels: channels)
  }
}

/// A small seeded generator (Steele, Lea, Flood 2014), so that training is repeatable.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
