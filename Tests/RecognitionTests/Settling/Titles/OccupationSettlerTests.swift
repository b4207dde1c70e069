import Lexicon
import Testing

@testable import Recognition

@Suite struct OccupationSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("office.one", "none", "一名|一位"), words("title.occupation", "TITLE", "电焊工|警察|工人|作家"),
    words("word.noun", "none", "农民|藏族"), words("word.people", "none", "藏族"),
    words("office.work-as", "none", "当|转行当"), words("title.position", "TITLE", "厂长"),
    words("title.group", "none", "工人"), words("word.adjective", "none", "普通"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      OccupationSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatSomebodyIsSaidToBe() {
    #expect(settled("他是一名电焊工。") == "他是一名[TITLE|电焊工]。")
    #expect(settled("成为一名普通电焊工") == "成为一名普通[TITLE|电焊工]")
    #expect(settled("有一位叫林远的警察，") == "有一位叫林远的[TITLE|警察]，")
  }

  @Test func aNounSaysWhich() {
    #expect(settled("她是一位农民作家，") == "她是一位[TITLE|农民作家]，")
    #expect(settled("她是一位藏族作家，") == "她是一位藏族作家，")
  }

  @Test func whatSomebodyWorksAs() {
    #expect(settled("在北岭当警察的时候") == "在北岭当[TITLE|警察]的时候")
    #expect(settled("他转行当厂长") == "他转行当[TITLE|厂长]")
    #expect(settled("他们当工人。") == "他们当工人。")
  }

  @Test func otherwiseNothingIsAdded() {
    for text in [
      "另一名电焊工人。", "三名电焊工。", "他是一名工人。", "讲述一位警察的故事。", "一名学徒跟着老电焊工。", "一名[PER|电焊]工。",
      "一名来自北方山区的年轻电焊工。",
    ] { #expect(settled(text) == text) }
  }
}
