import Lexicon
import Testing

@testable import Recognition

@Suite struct ScreenNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([words("clause.screen-name", "none", "网友")]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      ScreenNameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func theQuotedNameIsAPersons() {
    #expect(settled("网友“北岭风”说，") == "[TITLE|网友]“[PER|北岭风]”说，")
    #expect(settled("网友“[LOC|北岭]2020”说，") == "[TITLE|网友]“[PER|北岭2020]”说，")
  }

  @Test func aQuotationIsNoName() {
    for text in ["网友“好，真好”", "网友说“好”", "网友“我们的家乡一天比一天美丽”", "“北岭风”说"] {
      #expect(settled(text) == text)
    }
    #expect(settled("网友“[LOC|北岭]”", isFixed: true) == "网友“[LOC|北岭]”")
  }
}
