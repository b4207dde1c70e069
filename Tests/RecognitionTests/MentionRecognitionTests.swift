import Lexicon
import Tagging
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct MentionRecognitionTests {
  /// Weights that read 东港 as a place, 林远帆 as a person behind 主席, and a remembered person as a person.
  static let model: TaggerModel = {
    var weights = TaggerWeights()
    weights.channels = ["candidate.document.PERSON.high"]
    func vector(_ label: Int, _ value: Int16) -> LabelVector {
      var vector = LabelVector.zero
      vector[label] = value
      return vector
    }
    func gram(_ text: String, _ offset: Int, _ label: Int, _ value: Int16) {
      weights.grams.append(
        TaggerWeights.Gram(units: Array(text.utf16), firstOffset: offset, vectors: [vector(label, value)]))
    }
    weights.dense.append((FeatureSpace.bias, vector(Labels.outside, 600)))
    for role in [FeatureSpace.Role.begin, .inside, .end] {
      let label = role == .begin ? Labels.begin(.person) : Labels.inside(.person)
      weights.dense.append((FeatureSpace.evidence(role, 0), vector(label, 1500)))
    }
    gram("东港", 0, Labels.begin(.location), 2000)
    gram("东港", -1, Labels.inside(.location), 2000)
    gram("席林", -1, Labels.begin(.person), 3000)
    gram("林远", -1, Labels.inside(.person), 700)
    gram("远帆", -1, Labels.inside(.person), 700)
    // One list of offsets for each n-gram.
    weights.grams[0] = TaggerWeights.Gram(
      units: Array("东港".utf16), firstOffset: -1,
      vectors: [vector(Labels.inside(.location), 2000), vector(Labels.begin(.location), 2000)])
    weights.grams.remove(at: 1)
    weights.grams.sort { $0.units.lexicographicallyPrecedes($1.units) }
    return TaggerModel(weights)
  }()

  static func user(_ entries: String) -> Gazetteer {
    let user = Gazetteer.compile([DictionarySource(name: "mine.txt", text: entries)], tier: .user)
    return Gazetteer(shipped: SmallWords.gazetteer, overlays: [user.gazetteer])
  }

  private func read(_ text: String, _ gazetteer: Gazetteer = SmallWords.gazetteer) -> Draft {
    Self.read(text, gazetteer)
  }

  static func read(_ text: String, _ gazetteer: Gazetteer, explains: Bool = false) -> Draft {
    var draft = draft(text, gazetteer)
    draft.wordBoundaries = [Bool](repeating: true, count: draft.reading.count + 1)
    var start = 0
    for (place, unit) in draft.reading.units.enumerated() where unit == 0x3002 || place == draft.reading.count - 1 {
      draft.sentences.append(Sentence(span: TextSpan(start, place + 1)))
      start = place + 1
    }
    MentionRecognition(gazetteer: gazetteer, model: model, explains: explains).process(&draft)
    return draft
  }

  private func marked(_ text: String, _ gazetteer: Gazetteer = SmallWords.gazetteer) -> String {
    let draft = read(text, gazetteer)
    return TypedText.mark(draft.reading.units, draft.mentions.map { ($0.span, $0.type) })
  }

  @Test func theTaggerReads() {
    #expect(marked("在东港的主席林远帆来了。") == "在[LOC|东港]的[TITLE|主席][PER|林远帆]来了。")
    #expect(marked("林远帆来了。") == "林远帆来了。")
    #expect(marked("") == "")
  }

  @Test func aNameFoundOnceIsFoundEverywhere() {
    #expect(marked("主席林远帆来了。那时林远帆说。") == "[TITLE|主席][PER|林远帆]来了。那时[PER|林远帆]说。")
  }

  @Test func theUsersEntryWins() {
    #expect(marked("在东港的主席林远帆来了。", Self.user("东港的\n")) == "在[ORG|东港的][TITLE|主席][PER|林远帆]来了。")
    #expect(marked("在东港。", Self.user("# type: PERSON\n东港\n")) == "在[PER|东港]。")
    #expect(marked("在东港东港。", Self.user("# type: PERSON\n东港\n")) == "在[PER|东港][PER|东港]。")
    #expect(marked("天上。", Self.user("天上\n")) == "[ORG|天上]。")
  }

  @Test func ofTheUsersEntriesTheLongest() {
    let gazetteer = Self.user("东港\n东港的主\t\ttype=EVENT\n的主席\n")
    #expect(marked("在东港的主席。", gazetteer) == "在[EVENT|东港的主]席。")
    #expect(marked("甲乙丙。", Self.user("乙丙\n甲乙\t\ttype=EVENT\n")) == "[EVENT|甲乙]丙。")
  }

  @Test func anEntryInsideALongerReadNameIsNested() {
    #expect(marked("主席林远帆来了。", Self.user("远帆\n")) == "[TITLE|主席][PER|林远帆]来了。")
    #expect(marked("主席林远帆来了。", Self.user("席林远帆\n")) == "主[ORG|席林远帆]来了。")
  }

  @Test func aWeakEntryIsNoCondition() { #expect(marked("天上。", Self.user("天上?\n")) == "天上。") }

  @Test func laterStepsLeaveTheUsersEntriesAlone() {
    #expect(marked("在“天上”。", Self.user("“天上”\n")) == "在[ORG|“天上”]。")
    #expect(marked("司机来了。", Self.user("# type: TITLE\n司机\n")) == "[TITLE|司机]来了。")
  }

  @Test func bylinesAreConditions() {
    #expect(marked("记者 陈海生 报道。") == "[TITLE|记者] [PER|陈海生] 报道。")
    #expect(marked("记者 陈海生 报道。", Self.user("海生\n")) == "[TITLE|记者] 陈[ORG|海生] 报道。")
  }

  @Test func mentionsSayWhereTheyComeFrom() {
    let draft = read("在东港的天上。", Self.user("天上\n"))
    #expect(draft.mentions.map(\.provenance) == [.tagger, .dictionary(entry: draft.mentions[1].entry ?? -1)])
    #expect(draft.mentions.map(\.confidence).last == 1)
    #expect(draft.mentions.allSatisfy { (0.5...1).contains($0.confidence) })
  }

  @Test func longDocumentsAreReadInPieces() {
    let draft = read(String(repeating: "在东港的主席林远帆来了。", count: 4000), Self.user("来了\n"))
    #expect(draft.mentions.count == 16_000)
    for (mention, next) in zip(draft.mentions, draft.mentions.dropFirst()) {
      #expect(mention.span.end <= next.span.start)
    }
  }

  @Test func longSentencesAreCut() {
    let length = ViterbiDecoder.longestSentence
    let cuts = SentenceCuts.decodable([
      Sentence(span: TextSpan(0, 5)), Sentence(span: TextSpan(5, 5)), Sentence(span: TextSpan(6, 6 + 2 * length + 1)),
    ])
    #expect(
      cuts == [
        TextSpan(0, 5), TextSpan(6, 6 + length), TextSpan(6 + length, 6 + 2 * length),
        TextSpan(6 + 2 * length, 7 + 2 * length),
      ])
  }
}
