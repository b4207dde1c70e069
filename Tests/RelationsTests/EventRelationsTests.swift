import Lexicon
import TextModel
import Testing

@testable import Relations

/// What is said of one event and holds of another, or holds no longer.
@Suite struct EventRelationsTests {
  /// The relations of an article after rules have stated some, each by the names of its ends.
  private func complete(
    _ marked: String, _ stated: [(subject: String, predicate: TextModel.Predicate, object: String)]
  ) -> [String] {
    var draft = AnnotatedArticle(marked).draft
    let entity = { (name: String) in draft.entities.firstIndex { $0.name == name } }
    let relations = stated.compactMap { statement in
      entity(statement.object).map {
        Relation(
          predicate: statement.predicate, subject: entity(statement.subject), object: $0, article: 0,
          provenance: .given)
      }
    }
    draft.relations = relations
    StructuralRelations(gazetteer: AnnotatedArticle.gazetteer).process(&draft)
    return draft.relations.filter { [.organizes, .takesPlaceOn, .takesPlaceAt].contains($0.predicate) }.map {
      "\($0.subject.map { draft.entities[$0].name } ?? "") → \(draft.entities[$0.object].name)"
    }
  }

  @Test func joinedEventsShareWhatIsStated() {
    let text = "[DAT|昨天]，[ORG|远帆集团]举办“[EVE|海风报告会]”暨[EVE|海丝书画展]。"
    #expect(
      complete(text, [("远帆集团", .organizes, "海风报告会"), ("海丝书画展", .takesPlaceOn, "昨天")]).sorted() == [
        "海丝书画展 → 昨天", "海风报告会 → 昨天", "远帆集团 → 海丝书画展", "远帆集团 → 海风报告会",
      ])
  }

  @Test func neighbouringEventsShareNothing() {
    let text = "[ORG|远帆集团]举办[EVE|海风报告会]和[EVE|海丝书画展]。"
    #expect(complete(text, [("远帆集团", .organizes, "海风报告会")]) == ["远帆集团 → 海风报告会"])
  }

  @Test func datesPrevailOverDaysToldFromThePaper() {
    let text = "[EVE|海风论坛][DAT|明天]开幕。[EVE|海风论坛]于[DAT|5月3日]开幕。"
    #expect(
      complete(text, [("海风论坛", .takesPlaceOn, "明天"), ("海风论坛", .takesPlaceOn, "5月3日")]) == ["海风论坛 → 5月3日"])
    #expect(complete(text, [("海风论坛", .takesPlaceOn, "明天")]) == ["海风论坛 → 明天"])
  }

  @Test func aDayInBracketsTellsWhichDayTodayIs() {
    let text = "[EVE|海风论坛][DAT|明天]开幕。⏎[DAT|明天]（[DAT|5月3日]），[EVE|海风论坛]开幕。"
    #expect(complete(text, [("海风论坛", .takesPlaceOn, "明天")]) == ["海风论坛 → 5月3日"])
    let other = "[EVE|海风论坛][DAT|明天]开幕。[DAT|明天]，（[DAT|5月3日]）[EVE|海风论坛]开幕。"
    #expect(complete(other, [("海风论坛", .takesPlaceOn, "明天")]) == ["海风论坛 → 明天"])
  }

  @Test func eventsMayDropTheirLastWord() {
    let article = AnnotatedArticle("[EVE|莆田职工书画展活动]开幕。[EVE|职工书画展]很热闹。“[EVE|海风助企行]”与[EVE|海风助企行活动]。")
    #expect(article.aliases(of: "莆田职工书画展活动") == ["职工书画展"])
    #expect(article.aliases(of: "海风助企行活动") == ["海风助企行"])
  }

  @Test func eventsOfOtherNumbersAndShortTailsAreOthers() {
    let article = AnnotatedArticle("[EVE|第二届海风竞赛活动]开幕。[EVE|第三届海风竞赛]结束。[EVE|竞赛活动]")
    #expect(article.aliases(of: "第二届海风竞赛活动")?.contains("第三届海风竞赛") == false)
  }
}
