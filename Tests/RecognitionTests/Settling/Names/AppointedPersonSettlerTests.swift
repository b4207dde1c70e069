import Lexicon
import Testing

@testable import Recognition

@Suite struct AppointedPersonSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.appoint-verb", "none", "选举|免去"), words("clause.appoint-as", "none", "为|的|同志"),
    words("person.surname", "none", "林|任|欧阳"), words("word.noun", "none", "任务"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      AppointedPersonSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whoIsGivenAnOffice() {
    #expect(settled("董事会选举林致远为董事长") == "董事会选举[PER|林致远]为董事长")
    #expect(settled("选举欧阳远为主席") == "选举[PER|欧阳远]为主席")
    #expect(settled("免去：任[ORG|清华]的局长职务") == "免去：[PER|任清华]的局长职务")
    #expect(settled("免去林远同志的职务") == "免去[PER|林远]同志的职务")
  }

  @Test func whatElseIsElectedOrTakenAway() {
    for text in ["选举程序为无记名", "免去任务的人", "选举林致远和别人", "林致远为董事长"] { #expect(settled(text) == text) }
    #expect(settled("免去任[ORG|清华]的职务", isFixed: true) == "免去任[ORG|清华]的职务")
  }
}
