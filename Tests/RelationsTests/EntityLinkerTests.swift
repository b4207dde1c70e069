import TextModel
import Testing

@testable import Relations

@Suite struct EntityLinkerTests {
  @Test func oneNameIsOneEntity() {
    let article = AnnotatedArticle("[PER|林远帆]来了，[PER|林远帆]又走了，[PER|林远航]没有来。")
    #expect(article.draft.entities.map(\.name) == ["林远帆", "林远航"])
    #expect(article.draft.entities.first?.mentions.count == 2)
  }

  @Test func areaDropped() {
    let article = AnnotatedArticle("[ORG|莆田市总工会]通知，[ORG|市总工会]将办学。")
    #expect(article.aliases(of: "莆田市总工会") == ["市总工会"])
    #expect(AnnotatedArticle("[ORG|莆田市总工会]通知，[ORG|县总工会]将办学。").aliases(of: "莆田市总工会") == [])
  }

  @Test func dictionaryForms() {
    #expect(AnnotatedArticle("[ORG|中国科学院]说，[ORG|中科院]说。").aliases(of: "中国科学院") == ["中科院"])
    #expect(AnnotatedArticle("[LOC|中国]和[LOC|德国]。").aliases(of: "中国") == [])
  }

  @Test func declaredInTheText() {
    let short = AnnotatedArticle("[ORG|海峡造船技术协作中心]（以下简称“[ORG|海协中心]”）成立。")
    #expect(short.aliases(of: "海峡造船技术协作中心") == ["海协中心"])
    let other = AnnotatedArticle("[ORG|福建工艺学院]（[ORG|福建省木雕与漆器艺术传承学院]）招生。")
    #expect(other.aliases(of: "福建工艺学院") == ["福建省木雕与漆器艺术传承学院"])
    let list = AnnotatedArticle("[ORG|福建工艺学院]、[ORG|福建木雕学院]招生。")
    #expect(list.aliases(of: "福建工艺学院") == [])
  }

  @Test func legalFormDropped() {
    let article = AnnotatedArticle("[ORG|远帆控股有限公司]开业，[ORG|远帆控股]和[ORG|远帆]挂牌。")
    #expect(article.aliases(of: "远帆控股有限公司") == ["远帆控股", "远帆"])
  }

  @Test func tailOfALongerName() {
    let article = AnnotatedArticle("[EVE|第六届海滨社区亲子运动会]开幕，[EVE|海滨社区亲子运动会]将办三天。")
    #expect(article.aliases(of: "第六届海滨社区亲子运动会") == ["海滨社区亲子运动会"])
    let terms = AnnotatedArticle("[ORG|十三届全国人大]选举，[ORG|全国人大]立法。")
    #expect(terms.aliases(of: "十三届全国人大") == [])
  }

  @Test func partsOfAPersonsName() {
    let article = AnnotatedArticle("[PER|卡尔·海因茨·穆勒]说，[PER|穆勒]说，[PER|勒]说。")
    #expect(article.aliases(of: "卡尔·海因茨·穆勒") == ["穆勒"])
  }

  @Test func levelsOfAPlacesName() {
    let article = AnnotatedArticle("[LOC|福建省莆田市]下雨，[LOC|莆田]停课，[LOC|福建莆田]放晴，[LOC|三明市]晴。")
    #expect(article.aliases(of: "福建省莆田市")?.sorted() == ["莆田", "福建莆田"].sorted())
    #expect(article.aliases(of: "三明市") == [])
  }

  @Test func namesThatGoOnAlike() {
    let bodies = AnnotatedArticle("[ORG|中国科学院木雕学院]招生，[ORG|中科院木雕学院]开学。")
    #expect(bodies.aliases(of: "中国科学院木雕学院") == ["中科院木雕学院"])
  }

  @Test func otherUnitsAreOtherBodies() {
    let units = AnnotatedArticle("[ORG|海丝集团工会第四届经费审查委员会]和[ORG|海丝集团工会第四届委员会]开会。")
    #expect(units.aliases(of: "海丝集团工会第四届经费审查委员会") == [])
    let bare = AnnotatedArticle("[ORG|海丝集团工会委员会]开会，[ORG|委员会]决定。")
    #expect(bare.aliases(of: "海丝集团工会委员会") == [])
    let joined = AnnotatedArticle("[ORG|莆田市委、海丝市政府]说，[ORG|海丝市政府]说。")
    #expect(joined.aliases(of: "莆田市委、海丝市政府") == [])
  }

  @Test func aNameOfOneArticleIsNotAnothers() {
    var draft = AnnotatedArticle("[ORG|莆田市总工会]通知。\n[ORG|市总工会]通知。").draft
    let middle = draft.reading.units.firstIndex(of: 0x0A) ?? 0
    draft.articles = [Article(span: TextSpan(0, middle)), Article(span: TextSpan(middle, draft.reading.count))]
    EntityLinker(gazetteer: AnnotatedArticle.gazetteer).process(&draft)
    #expect(draft.entities.filter { $0.type == .organization }.map(\.article) == [0, 1])
  }

  @Test func abbreviationsCutWordsShort() {
    let rule = AbbreviationRule()
    let full = name("劲风职业高中", words: [0, 2, 4])
    #expect(rule.confidence(short: name("劲风职高"), long: full) != nil)
    #expect(rule.confidence(short: name("劲风高中"), long: full) == nil)
    #expect(rule.confidence(short: name("北京大学"), long: name("北京师范大学", words: [0, 2, 4])) == nil)
    #expect(rule.confidence(short: name("国新办"), long: name("国务院新闻办公室", words: [0, 3, 5])) != nil)
  }

  @Test func otherNumbersAreOtherNames() {
    let article = AnnotatedArticle("[ORG|第六海洋工程局]和[ORG|第七海洋局]开会。")
    #expect(article.aliases(of: "第六海洋工程局") == [])
  }

  private func name(_ text: String, words: [Int] = []) -> EntityName {
    let name = EntityName(
      type: .organization, article: 0, units: Array(text.utf16), span: TextSpan(0, 1),
      mentions: [0], isFlat: true)
    name.wordStarts = words
    return name
  }
}
