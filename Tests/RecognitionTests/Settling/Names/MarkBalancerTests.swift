import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct MarkBalancerTests {
  private func balanced(_ marked: String, margin: Float = 10, isFixed: Bool = false) -> String {
    let text = TypedText(marked)
    var spans = text.spans.map { TaggedSpan(span: $0.span, type: $0.type, margin: margin, isFixed: isFixed) }
    MarkBalancer().balance(&spans, TextSpan(0, text.units.count), text.units)
    return TypedText.mark(text.units, spans.map { ($0.span, $0.type) })
  }

  @Test(arguments: [
    "在[ORG|东港集团]工会", "“[ORG|劳模宣讲团]”", "[ORG|东港集团“宣讲团”]", "[EVENT|“奋进”主题竞赛]", "[ORG|“东港”“白水”]", "[DATE|“十四五”]期间",
    "[ORG|东港学院]（[ORG|北岭学院]）", "[EVENT|\"奋进\"主题竞赛]", "[ORG|东港集团\"宣讲团\"]",
  ])
  func stays(marked: String) { #expect(balanced(marked) == marked) }

  @Test(arguments: [
    ("[ORG|“劳模宣讲团”]", "“[ORG|劳模宣讲团]”"), ("[ORG|\"劳模宣讲团\"]", "\"[ORG|劳模宣讲团]\""),
    ("[ORG|“劳模宣讲团]”来了", "“[ORG|劳模宣讲团]”来了"), ("“[ORG|劳模宣讲团”]来了", "“[ORG|劳模宣讲团]”来了"),
  ])
  func marksAroundTheWholeNameAreLeftOut(marked: String, expected: String) { #expect(balanced(marked) == expected) }

  @Test(arguments: [
    ("[ORG|东港集团“宣讲团]”", "[ORG|东港集团“宣讲团”]"), ("[ORG|东港集团“宣讲]团”", "[ORG|东港集团]“宣讲团”"),
    ("“[ORG|劳模”宣讲团]", "[ORG|“劳模”宣讲团]"), ("[ORG|劳模”宣讲团]", "劳模”[ORG|宣讲团]"), ("[ORG|劳模”]", "[ORG|劳模]”"),
  ])
  func aQuotationIsKeptWholeOrLeftOut(marked: String, expected: String) { #expect(balanced(marked) == expected) }

  @Test(arguments: [
    ("[ORG|东港学院（北岭学院]）", "[ORG|东港学院]（[ORG|北岭学院]）"), ("[ORG|东港学院（北]）", "[ORG|东港学院]（北）"),
    ("[ORG|东港学院(北岭学院])", "[ORG|东港学院]([ORG|北岭学院])"),
  ])
  func anOpenBracketEndsAName(marked: String, expected: String) { #expect(balanced(marked) == expected) }

  @Test(arguments: [
    ("技师[PER|--林远帆]。", "技师--[PER|林远帆]。"), ("[ORG|东港集团，]", "[ORG|东港集团]，"), ("[ORG|——]", "——"),
  ])
  func noNameBeginsOrEndsWithADash(marked: String, expected: String) { #expect(balanced(marked) == expected) }

  @Test func aWorkIsAllThatStandsInItsMarks() {
    #expect(balanced("演出《[WORK|你好！]》") == "演出《[WORK|你好！]》")
  }

  @Test func theBeginningOfAQuotationIsSeldomAName() {
    #expect(balanced("[ORG|“干中学]、学中干”", margin: 1) == "“干中学、学中干”")
    #expect(balanced("[ORG|“干中学]、学中干”", margin: 5) == "“[ORG|干中学]、学中干”")
  }

  @Test func neighboursKeepWhatIsTheirs() {
    #expect(balanced("[ORG|东港“甲]”[PER|乙丙]") == "[ORG|东港“甲”][PER|乙丙]")
    #expect(balanced("[ORG|东港“甲乙][PER|”丙丁]") == "[ORG|东港]“甲乙”[PER|丙丁]")
  }

  @Test func whatTheUserDemandsStays() {
    #expect(balanced("[ORG|“东港]”", isFixed: true) == "[ORG|“东港]”")
  }
}
