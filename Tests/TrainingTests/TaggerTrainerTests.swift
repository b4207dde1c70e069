import Tagging
import TestSupport
import TextModel
import Testing

@testable import Training

@Suite struct TaggerTrainerTests {
  @Test func learnsWhatItIsTaught() {
    let tagger = Lesson.train()
    for sentence in Lesson.sentences {
      #expect(sentence.marked(by: tagger) == TypedText.mark(sentence.units, sentence.gold))
    }
  }

  @Test func theLossFalls() throws {
    var losses: [Float] = []
    var settings = TaggerTrainer.Settings()
    settings.epochs = 12
    _ = TaggerTrainer(settings: settings).train(Lesson.sentences, channels: Lesson.channels) { epoch, loss in
      #expect(epoch == losses.count + 1)
      losses.append(loss)
    }
    #expect(losses.count == 12)
    #expect(try #require(losses.last) < losses[0] / 4)
  }

  @Test func theSameSentencesGiveTheSameWeights() {
    let first = Lesson.train(epochs: 6).weights
    #expect(first.text == Lesson.train(epochs: 6).weights.text)
    #expect(first.text != Lesson.train(epochs: 7).weights.text)
  }

  @Test func weightsAreThoseOfTheField() throws {
    let tagger = Lesson.train()
    let weights = tagger.weights
    #expect(weights.channels == ["surname"])
    #expect(try TaggerWeights(parsing: weights.text, file: "t") == weights)
    let model = TaggerModel(weights)
    var scratch = ViterbiDecoder.Scratch()
    for sentence in Lesson.sentences {
      var emissions: [LabelVector] = []
      let compiled = Tagger(model: model)
      compiled.score(
        sentence.units, chunk: sentence.range, sentences: [sentence.range], evidence: sentence.evidence,
        emissions: &emissions)
      scratch.reset(sentence.range.count)
      compiled.decoder.decode(emissions, 0..<sentence.range.count, scratch: &scratch)
      #expect(Array(scratch.labels.prefix(sentence.range.count)) == sentence.labels)
    }
  }

  /// A surname's evidence teaches more than the names themselves: it also finds new ones.
  @Test func evidenceIsLearned() {
    let names = ["赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七", "王八"]
    let taught =
      names.map { TaggedSentence("他见[PER|\($0)]来", evidence: $0) } + [TaggedSentence("他见天来"), TaggedSentence("他见水来")]
    let tagger = Lesson.train(taught, epochs: 30)
    #expect(TaggedSentence("他见褚九来", evidence: "褚九").marked(by: tagger) == "他见[PER|褚九]来")
  }

  @Test func labelsOfSpans() {
    let sentence = TaggedSentence("在[LOC|白水]，[PER|林]")
    let labels = [
      Labels.outside, Labels.begin(.location), Labels.inside(.location), Labels.outside, Labels.begin(.person),
    ]
    #expect(sentence.labels.map(Int.init) == labels)
    var cut = sentence
    cut.range = TextSpan(0, 2)
    #expect(cut.labels.map(Int.init) == [0, 0])
  }

  @Test func nothingToLearnGivesNoWeights() {
    let weights = Lesson.train([], epochs: 1).weights
    #expect(weights.grams.isEmpty && weights.dense.isEmpty)
  }
}
