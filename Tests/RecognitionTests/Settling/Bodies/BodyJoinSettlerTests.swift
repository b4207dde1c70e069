import Lexicon
import Testing

@testable import Recognition

@Suite struct BodyJoinSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.term", "none", "届|任"), words("clause.attached", "none", "附属"),
    words("clause.founder", "none", "国立|市立|立"), words("area.city", "LOCATION", "北岭市"),
    words("organization.head", "ORGANIZATION", "大学|医院|公司"), words("area.country", "LOCATION", "英国"),
    words("place.natural", "LOCATION", "清江"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      BodyJoinSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aTermBelongsToItsBody() {
    #expect(settled("第四任[ORG|基本法委员会]组成人员") == "[ORG|第四任基本法委员会]组成人员")
    #expect(settled("十九届[ORG|中央政治局]委员") == "[ORG|十九届中央政治局]委员")
    #expect(settled("任第八届、九届[ORG|全国人大]代表") == "任[ORG|第八届、九届全国人大]代表")
    #expect(settled("[ORG|全国人大]第四任[ORG|基本法委员会]主任") == "[ORG|全国人大第四任基本法委员会]主任")
  }

  @Test func aCountOfTermsDoesNot() {
    #expect(settled("历经三届[ORG|委员会]") == "历经三届[ORG|委员会]")
    #expect(settled("新一届[ORG|委员会]") == "新一届[ORG|委员会]")
  }

  @Test func anAreaBelongsToTheHeadNoun() {
    #expect(settled("[LOC|英国][ORG|林顿大学]教授") == "[ORG|英国林顿大学]教授")
    #expect(settled("[LOC|英国][ORG|林顿]表示") == "[LOC|英国][ORG|林顿]表示")
    #expect(settled("[LOC|英国][ORG|第九届林顿公司]") == "[LOC|英国][ORG|第九届林顿公司]")
    #expect(settled("[LOC|英国][ORG|十二届林顿公司]") == "[LOC|英国][ORG|十二届林顿公司]")
    #expect(settled("[LOC|清江][ORG|林顿公司]") == "[LOC|清江][ORG|林顿公司]")
  }

  @Test func aNumberBelongsToItsBody() {
    #expect(settled("任职于第三[ORG|机械工业部]") == "任职于[ORG|第三机械工业部]")
    #expect(settled("名列第三，[ORG|机械工业部]") == "名列第三，[ORG|机械工业部]")
    #expect(settled("三[ORG|机械工业部]") == "三[ORG|机械工业部]")
  }

  @Test func whoKeepsItBelongsToTheBody() {
    #expect(settled("国立[ORG|滨江大学]") == "[ORG|国立滨江大学]")
    #expect(settled("[LOC|北岭市]立[ORG|滨江医院]") == "[ORG|北岭市立滨江医院]")
    #expect(settled("[LOC|北岭市]立[ORG|滨江]") == "[LOC|北岭市]立[ORG|滨江]")
    #expect(settled("设立[ORG|滨江医院]") == "设立[ORG|滨江医院]")
    #expect(settled("[PER|林立][ORG|滨江医院]") == "[PER|林立][ORG|滨江医院]")
  }

  @Test func whatIsAttachedBelongsToItsBody() {
    #expect(settled("[ORG|滨江大学]附属[ORG|北山医院]医生") == "[ORG|滨江大学附属北山医院]医生")
    #expect(settled("[ORG|滨江大学]、[ORG|北山医院]") == "[ORG|滨江大学]、[ORG|北山医院]")
    #expect(settled("[ORG|滨江大学]附属[ORG|北山医院]", isFixed: true) == "[ORG|滨江大学]附属[ORG|北山医院]")
  }
}
