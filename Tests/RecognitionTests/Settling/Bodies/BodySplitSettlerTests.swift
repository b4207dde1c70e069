import Lexicon
import Testing

@testable import Recognition

@Suite struct BodySplitSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.known", "ORGANIZATION", "海州社|货币基金|货币基金联合会|会社|渔业部|外交和安全委员会|安全委员会|民和公司"),
    words("organization.head", "ORGANIZATION", "公司|研究所|委员会|美术馆?"), words("area.city", "LOCATION", "滨江"),
    words("area.country", "LOCATION", "海州国"), words("clause.international", "none", "海盟"),
    words("clause.body-verb", "none", "选举|参观|批准|首支"),
    words("word.verb", "none", "联合"), words("clause.bare-name", "none", "海军"),
    words("organization.generic", "none", "部队"),
    words("office.joint", "none", "兼"), words("clause.vague-unit", "none", "有关"),
    words("person.surname", "none", "林|滨"), words("trigger.be", "none", "系|乃"),
    words("trigger.take-office", "none", "任|担任"), words("title.position", "TITLE", "国防部长|第一副主席|部长"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      BodySplitSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aPersonWhoTakesAnOfficeOfABodyIsNoPartOfIt() {
    #expect(settled("[ORG|林远任东港水务公司]经理") == "[PER|林远]任[ORG|东港水务公司]经理")
    #expect(settled("[ORG|林远帆担任滨江水务公司]经理") == "[PER|林远帆]担任[ORG|滨江水务公司]经理")
    #expect(settled("[ORG|林某系滨江水务局]原局长") == "[PER|林某]系[ORG|滨江水务局]原局长")
    #expect(settled("[ORG|林远任公司]经理") == "[ORG|林远任公司]经理")
    #expect(settled("[ORG|滨江乃东水务公司]经理") == "[ORG|滨江乃东水务公司]经理")
  }

  @Test func joinedOfficesAreTwo() {
    #expect(settled("任[ORG|国防部长兼安全委员会]主席") == "任[TITLE|国防部长]兼[ORG|安全委员会]主席")
    #expect(settled("[ORG|海州国部长兼政府]发言人") == "[LOC|海州国][TITLE|部长]兼政府发言人")
    #expect(settled("[EVENT|渔业部第一副主席兼安全委员会]") == "[ORG|渔业部][TITLE|第一副主席]兼[ORG|安全委员会]")
    #expect(settled("[ORG|兼爱委员会]") == "[ORG|兼爱委员会]")
  }

  @Test func aVerbBetweenTwoNamesIsPartOfNeither() {
    #expect(settled("[ORG|海州国批准渔业部]部长") == "[LOC|海州国]批准[ORG|渔业部]部长")
    #expect(settled("[ORG|海军首支北山部队]") == "[ORG|海军]首支[ORG|北山部队]")
    #expect(settled("[ORG|海军首支部队]") == "[ORG|海军首支部队]")
    #expect(settled("[ORG|民和公司参观北山研究所]") == "[ORG|民和公司]参观[ORG|北山研究所]")
    #expect(settled("[ORG|滨江水务公司参观北山研究所]") == "[ORG|滨江水务公司]参观[ORG|北山研究所]")
    #expect(settled("[ORG|东港批准渔业部]部长") == "[ORG|东港批准渔业部]部长")
    #expect(settled("[ORG|渔业部联合民和公司]") == "[ORG|渔业部]联合[ORG|民和公司]")
    #expect(settled("[ORG|货币基金联合会社]") == "[ORG|货币基金联合会社]")
    #expect(settled("[ORG|民和联合公司]") == "[ORG|民和联合公司]")
    #expect(settled("[ORG|参观北山研究所]") == "参观[ORG|北山研究所]")
    #expect(settled("[ORG|参观所]") == "[ORG|参观所]")
  }

  @Test func unitsThatNobodyNamesAreNoPartOfTheName() {
    #expect(settled("[ORG|渔业部有关专门委员会]的") == "[ORG|渔业部]有关专门委员会的")
    #expect(settled("[ORG|北山研究所有关委员会]的") == "[ORG|北山研究所]有关委员会的")
    #expect(settled("[ORG|北山有关委员会]") == "[ORG|北山有关委员会]")
  }

  @Test func aVerbIsNoPartOfTheName() {
    #expect(settled("[ORG|选举滨江安全委员会]") == "选举[ORG|滨江安全委员会]")
    #expect(settled("[ORG|选举委员会]") == "[ORG|选举委员会]")
    #expect(settled("[ORG|选举滨江安全委员会]", isFixed: true) == "[ORG|选举滨江安全委员会]")
  }
}
