import Lexicon
import Testing

@testable import Recognition

@Suite struct CareerSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("trigger.take-office", "none", "现任|任"), words("office.career-verb", "none", "历任"),
    words("office.board", "none", "董事长|监事会主席"), words("office.seat", "none", "理事|律师"),
    words("office.qualification", "none", "工程师|教授"), words("title.position", "TITLE", "董事长|历任书记"),
    words("title.modifier", "none", "执行"), words("organization.inner", "none", "事业部"),
    words("area.region", "LOCATION", "亚太区"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      CareerSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aVerbIsNoPartOfTheName() {
    #expect(settled("[ORG|现任云帆集团][TITLE|经理]") == "现任[ORG|云帆集团][TITLE|经理]")
    #expect(settled("[TITLE|历任车间主任]、") == "历任[TITLE|车间主任]、")
    #expect(settled("[TITLE|历任书记]") == "[TITLE|历任书记]")
    #expect(settled("[ORG|任氏集团]") == "[ORG|任氏集团]")
    #expect(settled("[ORG|现任云帆集团]", isFixed: true) == "[ORG|现任云帆集团]")
  }

  @Test func aCompanyEndsBeforeASeatOnItsBoard() {
    #expect(settled("任[TITLE|云帆水务监事会主席]；") == "任[ORG|云帆水务][TITLE|监事会主席]；")
    for text in ["[TITLE|董事长]", "[TITLE|执行董事长]", "[TITLE|消费品事业部董事长]", "[TITLE|亚太区董事长]", "[TITLE|党委书记、董事长]"] {
      #expect(settled(text) == text)
    }
  }

  @Test func aSeatBehindItsBodyEndsTheItem() {
    #expect(settled("[ORG|海湾学会]理事、[ORG|滨江律所]律师") == "[ORG|海湾学会][TITLE|理事]、[ORG|滨江律所][TITLE|律师]")
    #expect(settled("[ORG|海湾学会]理事会议，理事，") == "[ORG|海湾学会]理事会议，理事，")
  }

  @Test func aQualificationIsAnItemOfItsOwn() {
    #expect(settled("大学学历，工程师，教授。") == "大学学历，[TITLE|工程师]，[TITLE|教授]。")
    #expect(settled("工程师，大学教授。") == "工程师，大学教授。")
  }
}
