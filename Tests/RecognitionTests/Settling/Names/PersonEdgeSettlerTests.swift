import Lexicon
import Testing

@testable import Recognition

@Suite struct PersonEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("person.known", "PERSON", "林远成功|林成功"), words("office.honour-label", "none", "荣誉"),
    words("clause.courtesy-noun", "none", "师傅|阿姨"),
    words("alias.regnal", "none", "二世|十二世"), words("person.surname", "none", "林"),
    words("trigger.take-office", "none", "任|当选"), words("trigger.be", "none", "为"),
    words("alias.courtesy-name", "none", "字|号"), words("title.position", "TITLE", "董秘|总裁?|王后|贝勒"),
    words("person.syllable", "none", "贝|勒"),
    words("title.occupation", "TITLE", "协警"), words("alias.country-letter", "none", "马|德"),
    words("clause.side", "none", "方"),
    words("word.verb", "none", "离京|克|愿"), words("word.adjective", "none", "成功"),
    words("clause.afterwards", "none", "赛后"),
    words("clause.someone", "none", "某因"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      PersonEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aRulersNumberBelongsToTheName() {
    #expect(settled("国王[PER|奥图]二世到访") == "国王[PER|奥图二世]到访")
    #expect(settled("国王[PER|奥图]十二世到访") == "国王[PER|奥图十二世]到访")
    #expect(settled("[PER|林远]生活在二世纪") == "[PER|林远]生活在二世纪")
  }

  @Test func aJointThatJoinsNothingBelongsToTheName() {
    #expect(settled("[PER|林远]和；绿化荒山") == "[PER|林远和]；绿化荒山")
    #expect(settled("[PER|林远]和[PER|林海]") == "[PER|林远]和[PER|林海]")
    #expect(settled("[PER|林远帆]和。") == "[PER|林远帆]和。")
    #expect(settled("[PER|林远]、“林海”") == "[PER|林远]、“林海”")
    #expect(settled("[PER|林远]和") == "[PER|林远]和")
  }

  @Test func aWordThatSaysWhenIsNoPartOfTheName() {
    #expect(settled("[PER|林远赛]后说") == "[PER|林远]赛后说")
    #expect(settled("[PER|林赛]后说") == "[PER|林赛]后说")
    #expect(settled("[PER|林远帆]赛后说") == "[PER|林远帆]赛后说")
  }

  @Test func someoneIsNamedByTheSurname() {
    #expect(settled("[PER|林某因]受贿") == "[PER|林某]因受贿")
    #expect(settled("[PER|林某某]因受贿") == "[PER|林某某]因受贿")
    #expect(settled("[PER|林某帆]受贿") == "[PER|林某帆]受贿")
    #expect(settled("[PER|林远因]受贿") == "[PER|林远因]受贿")
  }

  @Test func aKnownNameIsWhole() {
    #expect(settled("[PER|林远成功]说") == "[PER|林远成功]说")
    #expect(settled("[PER|林海成功]说") == "[PER|林海]成功说")
  }

  @Test func aSurnameAndAWordOfCourtesyNameNobody() {
    #expect(settled("[PER|林师傅]说") == "林师傅说")
    #expect(settled("[PER|林远]师傅说") == "[PER|林远]师傅说")
    #expect(settled("[PER|林阿姨]", isFixed: true) == "[PER|林阿姨]")
  }

  @Test func aSideInTalksIsNobody() {
    #expect(settled("同[PER|马方]一道") == "同马方一道")
    #expect(settled("[PER|德方愿]与我方一道") == "德方愿与我方一道")
    for text in ["[PER|马方洪]说", "[PER|林方]说"] { #expect(settled(text) == text) }
    #expect(settled("同[PER|马方]一道", isFixed: true) == "同[PER|马方]一道")
  }

  @Test func anOfficeIsNoPartOfTheName() {
    #expect(settled("[PER|王后玛蒂达]到访") == "[TITLE|王后][PER|玛蒂达]到访")
    #expect(settled("[PER|协警艾力·艾比]说") == "[TITLE|协警][PER|艾力·艾比]说")
    #expect(settled("[PER|协警林远帆]说") == "[TITLE|协警][PER|林远帆]说")
    for text in ["[PER|贝勒穆赫塔]说", "[PER|王后玛蒂]说"] { #expect(settled(text) == text) }
  }

  @Test func anotherPointJoinsTheParts() {
    #expect(settled("[PER|马木提].[PER|艾力]说") == "[PER|马木提.艾力]说")
    #expect(settled("[PER|林远]、[PER|林海]说") == "[PER|林远]、[PER|林海]说")
  }

  @Test func neitherIsAVerbThatGivesAnOffice() {
    #expect(settled("[PER|林远帆任][TITLE|总导演]") == "[PER|林远帆]任[TITLE|总导演]")
    #expect(settled("[PER|林远为][TITLE|副市长]") == "[PER|林远]为[TITLE|副市长]")
    #expect(settled("[PER|林大为]、[TITLE|副市长]") == "[PER|林大为]、[TITLE|副市长]")
    #expect(settled("[PER|林为][TITLE|副市长]") == "[PER|林为][TITLE|副市长]")
  }

  @Test func anotherNameBehindTheNameIsNoPartOfIt() {
    #expect(settled("[PER|林远帆字子山]，") == "[PER|林远帆]字子山，")
    #expect(settled("[PER|林远号南山]，") == "[PER|林远]号南山，")
    #expect(settled("[PER|林远字]，") == "[PER|林远字]，")
  }

  @Test func neitherIsAnOfficeBeforeIt() {
    #expect(settled("[PER|董秘林远]说") == "[TITLE|董秘][PER|林远]说")
    #expect(settled("[PER|总裁林远]说") == "[PER|总裁林远]说")
    #expect(settled("[PER|董秘海生]说") == "[PER|董秘海生]说")
    #expect(settled("[PER|董秘林远]说", isFixed: true) == "[PER|董秘林远]说")
  }

  @Test func aVerbIsNoPartOfAChineseName() {
    #expect(settled("[PER|林远帆成功]连任") == "[PER|林远帆]成功连任")
    #expect(settled("[PER|林远离京]") == "[PER|林远]离京")
    #expect(settled("[PER|奥图成功]") == "[PER|奥图成功]")
    #expect(settled("[PER|林恩·成功]") == "[PER|林恩·成功]")
    #expect(settled("[PER|林远帆成功]", isFixed: true) == "[PER|林远帆成功]")
  }

  @Test func aWordForAnHonourIsNobody() {
    #expect(settled("获[TITLE|先进工作者][PER|荣誉]。") == "获[TITLE|先进工作者]荣誉。")
    #expect(settled("[PER|荣誉华]来了") == "[PER|荣誉华]来了")
  }
}
