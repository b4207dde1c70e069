import Lexicon
import Testing

@testable import Recognition

@Suite struct InnerUnitSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.head", "none", "研究中心|委员会|政府"), words("organization.inner", "none", "车间|调度所"),
    words("organization.field", "none", "反腐败"), words("word.noun", "none", "高速|列车|有关|网站"),
    words("clause.area-head", "none", "人民医院|警方|体育部|检查委"), words("area.city", "LOCATION", "北岭市"),
    words("place.natural", "LOCATION", "清江"), words("word.verb", "none", "检查"),
    words("trigger.office-filler", "none", "有关"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      InnerUnitSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aUnitBelongsToItsBody() {
    #expect(settled("[ORG|北岭公司]调度所强化") == "[ORG|北岭公司调度所]强化")
    #expect(settled("[ORG|北岭公司]高速列车车间的") == "[ORG|北岭公司高速列车车间]的")
    #expect(settled("[ORG|北岭组织]反腐败研究中心，") == "[ORG|北岭组织反腐败研究中心]，")
  }

  @Test(arguments: [
    "[ORG|北岭局]政府网站", "[ORG|北岭局]有关委员会", "[ORG|北岭局]检查车间", "[ORG|北岭局]的调度所", "[LOC|北岭]调度所",
    "[ORG|北岭局]高速[ORG|车间]",
  ])
  func whatElseFollowsDoesNot(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func anAreaFieldsAndAHeadAreOneBody() {
    #expect(settled("在[LOC|北岭市]第六人民医院的") == "在[ORG|北岭市第六人民医院]的")
    #expect(settled("[LOC|北岭市]列车警方说") == "[ORG|北岭市列车警方]说")
    #expect(settled("[LOC|北岭市]检查委说") == "[ORG|北岭市检查委]说")
    #expect(settled("[LOC|北岭市]检查人民医院") == "[LOC|北岭市]检查人民医院")
    #expect(settled("[LOC|北岭市]高速车间") == "[LOC|北岭市]高速车间")
    #expect(settled("[LOC|清江]人民医院") == "[LOC|清江]人民医院")
    #expect(settled("[LOC|北岭市]，人民医院") == "[LOC|北岭市]，人民医院")
  }

  @Test func whatIsFixedStays() { #expect(settled("[ORG|北岭局]调度所", isFixed: true) == "[ORG|北岭局]调度所") }
}
