import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct RepeatedNamesTests {
  private static let gazetteer = Gazetteer.compile([
    words("event.head", "EVENT", "会议"), words("alias.legal-form", "none", "有限公司|科技有限公司|会"),
  ]).gazetteer

  /// What becomes of two sentences, the first up to the full stop.
  private func settled(_ marked: String, _ rule: SettlingRule? = nil, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      let stop = draft.reading.units.firstIndex(of: 0x3002).map { $0 + 1 } ?? sentence.end
      let sentences = [TextSpan(0, stop), TextSpan(stop, sentence.end)].filter { !$0.isEmpty }
      var found = sentences.map { part in spans.filter { part.contains($0.span) } }
      for index in found[0].indices { found[0][index].note(rule) }
      RepeatedNames(gazetteer: Self.gazetteer).settle(&found, sentences: sentences[...], chunk: sentence, draft: draft)
      spans = Array(found.joined())
    }
  }

  @Test func aLongNameIsOneEverywhere() {
    #expect(settled("[EVENT|北岭工作座谈会议]召开。北岭工作座谈会议指出") == "[EVENT|北岭工作座谈会议]召开。[EVENT|北岭工作座谈会议]指出")
    #expect(settled("北岭工作座谈会议指出。[EVENT|北岭工作座谈会议]召开") == "[EVENT|北岭工作座谈会议]指出。[EVENT|北岭工作座谈会议]召开")
    #expect(settled("[ORG|云帆武装联合组织]说。[LOC|云帆]武装联合组织") == "[ORG|云帆武装联合组织]说。[ORG|云帆武装联合组织]")
  }

  @Test func soIsAFirmWithoutItsLegalForm() {
    #expect(settled("[ORG|云帆智驾有限公司]说。云帆智驾也说了") == "[ORG|云帆智驾有限公司]说。[ORG|云帆智驾]也说了")
    #expect(settled("[ORG|云帆科技有限公司]说。云帆科技也说了") == "[ORG|云帆科技有限公司]说。[ORG|云帆科技]也说了")
    #expect(settled("[ORG|云帆智驾协会]说。云帆智驾也说了") == "[ORG|云帆智驾协会]说。云帆智驾也说了")
  }

  @Test func soIsWhatTheTextCallsAParty() {
    #expect(settled("执政党[ORG|劳工党]说。劳工党也说了", .bodyKind) == "执政党[ORG|劳工党]说。[ORG|劳工党]也说了")
    #expect(settled("阵线“[ORG|塞雷纳]”说。“[PER|塞雷纳]”也说了", .bodyKind) == "阵线“[ORG|塞雷纳]”说。“[ORG|塞雷纳]”也说了")
    #expect(settled("首府[LOC|奥图兰]。[PER|奥图兰]有医院", .placeType) == "首府[LOC|奥图兰]。[LOC|奥图兰]有医院")
    #expect(settled("首府[LOC|奥图兰]。[PER|奥图兰]有医院") == "首府[LOC|奥图兰]。[PER|奥图兰]有医院")
    #expect(settled("[ORG|劳工党]说。劳工党也说了") == "[ORG|劳工党]说。劳工党也说了")
  }

  @Test func aShortNameOrOneOfAnotherTypeIsNot() {
    #expect(settled("[EVENT|北岭会议]召开。北岭会议指出") == "[EVENT|北岭会议]召开。北岭会议指出")
    #expect(settled("《[WORK|北岭工作日记选集]》。北岭工作日记选集") == "《[WORK|北岭工作日记选集]》。北岭工作日记选集")
  }

  @Test func aLabelOrALongerNameStays() {
    #expect(settled("[EVENT|北岭工作座谈会议]召开。【北岭工作座谈会议】") == "[EVENT|北岭工作座谈会议]召开。【北岭工作座谈会议】")
    #expect(
      settled("[EVENT|北岭工作座谈会议]召开。[ORG|北岭工作座谈会议秘书处]") == "[EVENT|北岭工作座谈会议]召开。[ORG|北岭工作座谈会议秘书处]")
    #expect(
      settled("[EVENT|北岭工作座谈会议]召开。[LOC|北岭]工作座谈会议", isFixed: true) == "[EVENT|北岭工作座谈会议]召开。[LOC|北岭]工作座谈会议")
  }
}
