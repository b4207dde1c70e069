import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct KnownPersonSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("person.known", "PERSON", "林海|陈远帆|奥图|江南?|梅德韦|华盛顿"), words("person.surname", "none", "林|陈"),
    words("area.world", "LOCATION", "华盛顿"), words("title.occupation", "TITLE", "诗人"), words("word.verb", "none", "率领"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false, candidates: [Candidate] = [], inWord: [Int] = [])
    -> String
  {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = (0...draft.reading.count).map { !inWord.contains($0) }
      KnownPersonSettler(gazetteer: Self.gazetteer).settle(
        &spans, sentence: sentence, draft: draft, candidates: candidates[...])
    }
  }

  @Test func aWellKnownNameIsFound() {
    #expect(settled("[PER|王明]与林海。") == "[PER|王明]与[PER|林海]。")
    #expect(settled("，陈远帆，") == "，[PER|陈远帆]，")
  }

  @Test func theWholeOfAKnownNameIsOne() {
    #expect(settled("，[PER|陈远]帆，") == "，[PER|陈远帆]，")
    #expect(settled("，[ORG|陈远]帆，") == "，[ORG|陈远]帆，")
    #expect(settled("，[PER|陈远]帆，", isFixed: true) == "，[PER|陈远]帆，")
  }

  @Test func aPersonIsNoPlaceUnlessADictionaryKnowsOne() {
    #expect(settled("同[LOC|梅德韦]会谈") == "同[PER|梅德韦]会谈")
    #expect(settled("同[LOC|华盛顿]会谈") == "同[LOC|华盛顿]会谈")
    #expect(settled("同[LOC|奥图]会谈") == "同[LOC|奥图]会谈")
    #expect(settled("同[LOC|梅德韦]会谈", isFixed: true) == "同[LOC|梅德韦]会谈")
  }

  @Test func aWordThatIsAlsoANameIsNot() {
    #expect(settled("，江南，") == "，江南，")
    #expect(settled("诗人江南，") == "诗人[PER|江南]，")
    #expect(settled("诗人江南，", inWord: [2]) == "诗人江南，")
  }

  @Test func aLongerNameMayRunIntoTheNextWord() {
    #expect(settled("被陈远帆所写", inWord: [4]) == "被[PER|陈远帆]所写")
    #expect(settled("被陈远帆所写", inWord: [1, 4]) == "被[PER|陈远帆]所写")
    #expect(settled("陈远帆-本-林", inWord: []) == "陈远帆-本-林")
  }

  @Test func aPartOfAWordOrOfAnotherNameIsNot() {
    #expect(settled("[LOC|奥图市]") == "[LOC|奥图市]")
    #expect(settled("，林海涛，", inWord: [3]) == "，林海涛，")
    #expect(settled("，奥图·本田，") == "，奥图·本田，")
    #expect(settled("，本田.奥图，") == "，本田.奥图，")
  }

  @Test func betweenMarksItNamesSomethingElse() {
    #expect(settled("“奥图”号") == "“奥图”号")
  }

  @Test func whatGoesOnIsLeft() {
    let prize = Candidate(
      mention: Mention(span: TextSpan(1, 6), type: .title, confidence: 1, provenance: .tagger), score: Evidence.likely)
    #expect(settled("，林海文学奖", candidates: [prize]) == "，林海文学奖")
  }

  /// `所` goes with the verb here; it is no institute.
  @Test func whatOnlySeemsToGoOnIsNot() {
    let institute = Candidate(
      mention: Mention(span: TextSpan(1, 5), type: .organization, confidence: 1, provenance: .tagger),
      score: Evidence.likely)
    #expect(settled("被陈远帆所率领", candidates: [institute]) == "被[PER|陈远帆]所率领")
    #expect(settled("被陈远帆所看", candidates: [institute]) == "被陈远帆所看")
  }

  @Test func whatStandsBehindAChineseNameIsNoPartOfIt() {
    #expect(settled("[PER|陈远帆熙宁]二年") == "[PER|陈远帆]熙宁二年")
    #expect(settled("[PER|陈远帆熙]") == "[PER|陈远帆熙]")
    #expect(settled("[PER|陈远帆·本田]") == "[PER|陈远帆·本田]")
    #expect(settled("[PER|陈远帆熙宁]二年", isFixed: true) == "[PER|陈远帆熙宁]二年")
  }
}
