import Lexicon
import Testing

@testable import Recognition

@Suite struct InnerUnitSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.head", "none", "研究中心|委员会|政府"), words("organization.inner", "none", "车间|调度所"),
    words("organization.field", "none", "反腐败"), words("word.noun", "none", "高速|列车|有关|网站"),
    words("word.verb", "none", "检查"), words("trigger.office-filler", "none", "有关"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = [Bool](repeating: true, count: draft.reading.count + 1)
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

  @Test func whatIsFixedStays() { #expect(settled("[ORG|北岭局]调度所", isFixed: true) == "[ORG|北岭局]调度所") }
}
