import Lexicon
import Testing

@testable import Recognition

@Suite struct RulerNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.regnal", "none", "一世|二世|五世"), words("person.syllable", "none", "查|洛|帝|理|德"),
    words("title.position", "TITLE", "皇帝|国王"), words("word.noun", "none", "世纪"),
  ]).gazetteer

  private func settled(_ marked: String, inWord: [Int] = []) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = (0...draft.reading.count).map { !inWord.contains($0) }
      RulerNameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aForeignNameWithARulersNumberIsAPerson() {
    #expect(settled("国王（称查洛二世）") == "国王（称[PER|查洛二世]）")
    #expect(settled("皇帝查理五世说") == "皇帝[PER|查理五世]说")
    #expect(settled("查理一世和洛德二世") == "[PER|查理一世]和[PER|洛德二世]")
  }

  @Test(arguments: ["他们的五世同堂", "国王理二世", "[PER|查理]二世", "查理二"])
  func otherwiseNothingIsSettled(_ marked: String) {
    #expect(settled(marked) == marked)
  }

  @Test func aNumberThatRunsIntoAWordIsNone() {
    #expect(settled("查理二世纪", inWord: [4]) == "查理二世纪")
  }
}
