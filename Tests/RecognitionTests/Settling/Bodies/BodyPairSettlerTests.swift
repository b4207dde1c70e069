import Lexicon
import Testing

@testable import Recognition

@Suite struct BodyPairSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.known", "ORGANIZATION", "海州社|渔业部|外交和安全委员会|安全委员会|民和公司"),
    words("organization.head", "ORGANIZATION", "公司|研究所|委员会|美术馆?"), words("area.city", "LOCATION", "滨江"),
    words("area.country", "LOCATION", "海州国"), words("clause.international", "none", "海盟"),
    subtyped("organization.known", "party", "宣传总部"), subtyped("organization.known", "government", "渔政部"),
    subtyped("organization.head", "party", "市委|县委"), subtyped("organization.head", "government", "市政府"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      BodyPairSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aDatelineIsABodyAndAPlace() {
    #expect(settled("[ORG|海州社滨江]7月25日电") == "[ORG|海州社][LOC|滨江]7月25日电")
    #expect(settled("[ORG|海州社北山]7月25日电") == "[ORG|海州社北山]7月25日电")
  }

  @Test func joinedBodiesAreTwo() {
    #expect(settled("[ORG|渔业部和清江热能研究所]") == "[ORG|渔业部]和[ORG|清江热能研究所]")
    #expect(settled("[ORG|北山矿业公司与清江热能研究所]") == "[ORG|北山矿业公司]与[ORG|清江热能研究所]")
    #expect(settled("[ORG|北山美术馆和清江公司]") == "[ORG|北山美术馆]和[ORG|清江公司]")
    #expect(settled("[ORG|美术馆和清江公司]") == "[ORG|美术馆和清江公司]")
    #expect(settled("[ORG|外交和安全委员会]") == "[ORG|外交和安全委员会]")
    #expect(settled("[ORG|器官捐献与移植委员会]") == "[ORG|器官捐献与移植委员会]")
  }

  @Test func aPartysBodyAndTheGovernmentsAreTwo() {
    #expect(settled("[ORG|宣传总部渔政部]") == "[ORG|宣传总部][ORG|渔政部]")
    #expect(settled("[ORG|滨江市委市政府]") == "[ORG|滨江市委][ORG|市政府]")
    #expect(settled("[ORG|滨江县委市政府]") == "[ORG|滨江县委市政府]")
    #expect(settled("[ORG|渔政部宣传总部]") == "[ORG|渔政部宣传总部]")
  }

  @Test func aBodyOfNoCountryIsNotItsNeighbours() {
    #expect(settled("[ORG|海州国海盟]合作") == "[LOC|海州国][ORG|海盟]合作")
    #expect(settled("[ORG|海州国—海盟]合作") == "[LOC|海州国]—[ORG|海盟]合作")
    #expect(settled("[ORG|滨江海盟]总部") == "[LOC|滨江][ORG|海盟]总部")
    #expect(settled("[ORG|北岭海盟]合作") == "[ORG|北岭海盟]合作")
    #expect(settled("[ORG|海州国海盟公司]") == "[ORG|海州国海盟公司]")
  }
}
