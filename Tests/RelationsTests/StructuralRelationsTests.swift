import TextModel
import Testing

@testable import Relations

@Suite struct StructuralRelationsTests {
  private func relations(_ predicate: TextModel.Predicate, _ marked: String) -> [String] {
    AnnotatedArticle(marked).relations(predicate)
  }

  @Test func namesShowWhatABodyBelongsTo() {
    #expect(relations(.partOf, "[ORG|福建海丝集团工会]开会。") == ["福建海丝集团工会 → 福建海丝集团"])
    #expect(relations(.partOf, "[ORG|福建海丝集团“远帆宣讲团”]开讲。") == ["福建海丝集团“远帆宣讲团” → 福建海丝集团"])
    #expect(
      relations(.partOf, "[ORG|全国人大常委会法制工作委员会]回答。").sorted() == [
        "全国人大常委会 → 全国人大", "全国人大常委会法制工作委员会 → 全国人大常委会",
      ])
    #expect(relations(.partOf, "[ORG|红星旅四营三连]演练。").sorted() == ["红星旅四营 → 红星旅", "红星旅四营三连 → 红星旅四营"])
  }

  @Test func namesThatShowNoOtherBody() {
    #expect(relations(.partOf, "[ORG|福建省工会联合会]开会。") == [])
    #expect(relations(.partOf, "[ORG|远帆集团有限公司]开业。") == [])
    #expect(relations(.partOf, "[ORG|中共中央]决定。") == [])
    #expect(relations(.partOf, "[ORG|福建医院管理学院]招生。") == [])
  }

  @Test func unitsInAListShareTheirBody() {
    #expect(
      relations(.partOf, "[ORG|央视体育频道]、[ORG|少儿频道]播出。").contains("少儿频道 → 央视"))
    #expect(!relations(.partOf, "[ORG|央视体育频道]采访了[ORG|少儿频道]。").contains("少儿频道 → 央视"))
  }

  @Test func aBareUnitIsOfTheBodyInItsListOfPosts() {
    #expect(
      relations(.partOf, "[ORG|远帆集团][TITLE|党组书记]、[ORG|车间][TITLE|主任][PER|林远帆]来访。") == ["车间 → 远帆集团"])
    #expect(relations(.partOf, "[ORG|远帆集团][TITLE|党组书记]、[ORG|海丝学会][TITLE|会长][PER|林远帆]来访。") == [])
    #expect(relations(.partOf, "[ORG|远帆集团][TITLE|党组书记]。[ORG|车间][TITLE|主任][PER|林远帆]来访。") == [])
  }

  @Test func aBareUnitOfAnotherTermIsOfTheSameBody() {
    #expect(
      relations(.partOf, "[ORG|远帆集团第十四届委员会]开会，选出[ORG|第十五届委员会]。").contains("第十五届委员会 → 远帆集团"))
    #expect(
      !relations(.partOf, "[ORG|远帆集团第十四届委员会]和[ORG|海丝集团第二届委员会]选出[ORG|第十五届委员会]。")
        .contains { $0.hasPrefix("第十五届委员会") })
  }

  @Test func areasAtTheStartOfAName() {
    #expect(relations(.locatedIn, "[ORG|福建省莆田市仙游县总工会]通知。") == ["福建省莆田市仙游县总工会 → 福建省莆田市仙游县"])
    #expect(relations(.locatedIn, "[ORG|仙游县石马镇党委]通知。") == ["仙游县石马镇党委 → 仙游县石马镇"])
    #expect(relations(.locatedIn, "[ORG|中国科学院]通知。") == ["中国科学院 → 中国"])
    #expect(relations(.locatedIn, "[ORG|和平方舟学院]通知。") == [])
    #expect(relations(.locatedIn, "[ORG|中国—德国工会联合会]通知。") == [])
  }

  @Test func whereABodyIsStationed() {
    #expect(relations(.locatedIn, "[ORG|中国驻德国大使馆]提醒。") == ["中国驻德国大使馆 → 德国"])
    #expect(relations(.locatedIn, "[LOC|德国]下雪，[ORG|中国驻德大使馆]提醒。") == ["中国驻德大使馆 → 德国"])
  }

  @Test func shortNamesAreOfTheArticlesArea() {
    #expect(relations(.locatedIn, "[LOC|莆田市]下雨，[ORG|市总工会]通知。") == ["市总工会 → 莆田市"])
    #expect(relations(.locatedIn, "[LOC|福建省]下雨，[ORG|市总工会]通知。") == [])
  }

  @Test func placesBeforeNames() {
    #expect(relations(.locatedIn, "[LOC|德国]《[ORG.media|远望报]》报道。") == ["远望报 → 德国"])
    #expect(relations(.locatedIn, "[LOC|德国]的[ORG.party|远望党]执政。") == [])
  }

  @Test func otherNamesOfOneThing() {
    #expect(
      relations(.alsoKnownAs, "[ORG|莆田市总工会]通知，[ORG|市总工会]将办学。") == ["莆田市总工会 → 市总工会"])
    #expect(
      relations(.alsoKnownAs, "[ORG|福建工艺学院]（[ORG|福建省木雕与漆器艺术传承学院]）招生。") == [
        "福建工艺学院 → 福建省木雕与漆器艺术传承学院"
      ])
    #expect(relations(.alsoKnownAs, "[LOC|福建莆田]下雨，[LOC|莆田]停课。") == ["福建莆田 → 莆田"])
    #expect(relations(.alsoKnownAs, "[LOC|福建莆田]下雨。") == [])
    #expect(relations(.alsoKnownAs, "[ORG|莆田市总工会]到[LOC|莆田]。") == [])
    #expect(relations(.alsoKnownAs, "[PER|卡尔·穆勒]说，[PER|穆勒]说。") == [])
  }

  @Test func otherNamesAreSaidInTheQualifier() {
    let relation = AnnotatedArticle("[LOC|福建莆田]下雨，[LOC|莆田]停课。").draft.relations.first
    #expect(relation?.qualifiers == [Qualifier(.name, "莆田")])
    #expect(relation?.subject == relation?.object)
  }

  @Test func everyRelationShowsItsWords() {
    let article = AnnotatedArticle("[ORG|福建海丝集团工会]和[LOC|福建]，[ORG|海丝集团工会]。")
    #expect(!article.draft.relations.isEmpty)
    #expect(article.draft.relations.allSatisfy { !$0.evidence.isEmpty && (0...1).contains($0.confidence) })
  }
}
