import Graph
import TestSupport
import TextModel
import Testing

/// Which names in different documents are one entity.
@Suite struct ResolutionTests {
  @Test func namesakesInDifferentUnitsStayTwo() throws {
    let store = try TestStore([
      .office("a", "2019-03-01", "王伟", "主席", "海东市纺织工会"), .office("b", "2019-04-01", "王伟", "站长", "青石水文站"),
    ])
    #expect(try store.count("王伟", .person) == 2)
  }

  @Test func theSamePersonPromotedStaysOne() throws {
    let store = try TestStore([
      .office("a", "2018-03-01", "王伟", "副主席", "海东市纺织工会"), .office("b", "2019-04-01", "王伟", "主席", "海东市纺织工会"),
    ])
    #expect(try store.count("王伟", .person) == 1)
  }

  @Test func aDocumentThatSaysBothOfficesJoinsThem() throws {
    let move = Story("c", "2020-01-01", "海东市纺织工会主席王伟任青石水文站站长。").naming(.organization, "海东市纺织工会")
      .naming(.title, "主席").naming(.person, "王伟").naming(.organization, "青石水文站").naming(.title, "站长")
      .saying("王伟", .holdsPosition, "主席", [Qualifier(.organization, "海东市纺织工会")])
      .saying("王伟", .holdsPosition, "站长", [Qualifier(.organization, "青石水文站"), Qualifier(.status, "appointed")])
    let store = try TestStore([
      .office("a", "2019-03-01", "王伟", "主席", "海东市纺织工会"), .office("b", "2020-04-01", "王伟", "站长", "青石水文站"),
    ])
    #expect(try store.count("王伟", .person) == 2)
    try store.add([move])
    #expect(try store.count("王伟", .person) == 1)
  }

  @Test func aRareNameAloneIsOnePerson() throws {
    let plain = Story("b", "2019-04-01", "林晚秋到会。").naming(.person, "林晚秋")
    let store = try TestStore([.office("a", "2019-03-01", "林晚秋", "主席", "海东市纺织工会"), plain])
    #expect(try store.count("林晚秋", .person) == 1)
  }

  @Test func aSurnameAloneIsNobodyInParticular() throws {
    let store = try TestStore(["a", "b"].map { Story($0, nil, "周说，雨停了。").naming(.person, "周") })
    #expect(try store.count("周", .person) == 2)
  }

  @Test func identifiersDecide() throws {
    let same = try TestStore([
      .office("a", "2019-03-01", "王伟", "主席", "海东市纺织工会", kb: "Q1"),
      .office("b", "2019-04-01", "王伟", "站长", "青石水文站", kb: "Q1"),
    ])
    #expect(try same.count("王伟", .person) == 1)
    let different = try TestStore([
      .office("a", "2019-03-01", "林晚秋", "主席", "海东市纺织工会", kb: "Q1"),
      .office("b", "2019-03-01", "林晚秋", "主席", "海东市纺织工会", kb: "Q2"),
    ])
    #expect(try different.count("林晚秋", .person) == 2)
  }

  @Test(arguments: ["青石会", "白沙会", "海东纺织会", "东纺工会", "水文工会", "平湖工会"])
  func whatFollowsAnEntityFollowsItToItsIdentifier(other: String) throws {
    let known = [
      Story("a", "2019-01-01", "海东市纺织工会（海纺会）成立。").naming(.organization, "海东市纺织工会", also: ["海纺会"], kb: "Q7"),
      Story("b", "2019-01-02", "海纺会开会。").naming(.organization, "海纺会"),
    ]
    let late = Story("c", "2019-01-03", "\(other)开会。").naming(.organization, other, kb: "Q7")
    let store = try TestStore(known)
    try store.add([late])
    #expect(try store.export(.csv) == TestStore(known + [late]).export(.csv))
    #expect(try store.store.problems().isEmpty)
    #expect(try store.store.entity("海纺会").articles == 3)
  }

  @Test func oneIdentifierIsOneEntityUnderAnyName() throws {
    let store = try TestStore([
      Story("a", nil, "海纺工会开会。").naming(.organization, "海纺工会", kb: "Q7"),
      Story("b", nil, "海东市纺织工会开会。").naming(.organization, "海东市纺织工会", kb: "Q7"),
    ])
    #expect(try store.store.entity("海纺工会").key == store.store.entity("海东市纺织工会").key)
  }

  @Test func aShortNameLeadsToTheNameItStandsFor() throws {
    let store = try TestStore([
      Story("a", nil, "青石水文站（青水站）建成。").naming(.organization, "青石水文站", also: ["青水站"]),
      Story("b", nil, "青水站放假。").naming(.organization, "青水站"),
    ])
    #expect(try store.store.entity("青水站").name == "青石水文站")
    #expect(try store.store.entity("青石水文站").articles == 2)
  }

  @Test func aShortNameOfTwoStaysByItself() throws {
    let store = try TestStore([
      Story("a", nil, "青石水文站（水站）建成。").naming(.organization, "青石水文站", also: ["水站"]),
      Story("b", nil, "白沙水文站（水站）建成。").naming(.organization, "白沙水文站", also: ["水站"]),
      Story("c", nil, "水站放假。").naming(.organization, "水站"),
    ])
    #expect(try store.store.find("水站", type: nil, limit: 9).contains { $0.name == "水站" && $0.articles == 1 })
  }

  @Test(arguments: ["市总工会", "众议院", "人民医院"])
  func aNameThatManyAreasHaveIsOneForEachArea(_ name: String) throws {
    func story(_ id: String, _ area: String) -> Story {
      Story(id, nil, "\(area)：\(name)开会。").naming(.location, area, .admin).naming(.organization, name)
    }
    let store = try TestStore([story("a", "海东市"), story("b", "青石县"), story("c", "海东市")])
    #expect(try store.count(name, .organization) == 2)
  }

  @Test func everyMergeSaysWhy() throws {
    let store = try TestStore([
      .office("a", "2018-03-01", "王伟", "副主席", "海东市纺织工会"), .office("b", "2019-04-01", "王伟", "主席", "海东市纺织工会"),
    ])
    let reasons = try store.store.view(store.store.entity("王伟")).reasons
    #expect(reasons.count == 2)
    #expect(reasons.contains { $0.contains("organisation 海东市纺织工会 +5.0") }, "\(reasons)")
  }
}
