import Tagging
import TestSupport
import TextModel

@testable import Training

extension TaggedSentence {
  /// A sentence to learn, with a channel of evidence on every place of a word.
  init(_ marked: String, evidence word: String = "", document: Int = 0) {
    let text = TypedText(marked)
    let units = text.units
    let range = TextSpan(0, units.count)
    var map = EvidenceMap()
    map.reset(range)
    let wanted = Array(word.utf16)
    if !wanted.isEmpty {
      for start in 0..<units.count where units[start...].starts(with: wanted) {
        map.add(start, start + wanted.count, channel: 0)
      }
    }
    self.init(units: units, range: range, evidence: map, gold: text.spans, document: document)
  }

  /// The sentence's text with what a tagger finds in it marked.
  func marked(by tagger: TrainedTagger) -> String { TypedText.mark(units, tagger.spans(self)) }
}

/// A small task: who stands before 说, and which bodies end in 船厂.
enum Lesson {
  static let channels = EvidenceChannels(names: ["surname"])
  static let sentences = [
    "[PER|林远帆]说，[ORG|东港船厂]很好。", "[ORG|东港船厂]的工人[PER|陈海生]说很好。", "工人说，[PER|周明]说了很好的话。",
    "船厂很好，[ORG|白水船厂]更好。", "[PER|林小舟]说很好。", "很好的工人说话。", "[ORG|南岭船厂]的[PER|陈立]说话。",
  ].map { TaggedSentence($0) }

  static func train(_ sentences: [TaggedSentence] = sentences, epochs: Int = 20) -> TrainedTagger {
    var settings = TaggerTrainer.Settings()
    settings.epochs = epochs
    return TaggerTrainer(settings: settings).train(sentences, channels: channels)
  }
}
