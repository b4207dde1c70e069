import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct ColumnHeadsTests {
  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    let text = TypedText(marked)
    var spans = text.spans.map { TaggedSpan(span: $0.span, type: $0.type, margin: 9, isFixed: isFixed) }
    ColumnHeads().settle(&spans, sentence: TextSpan(0, text.units.count), units: text.units)
    return TypedText.mark(text.units, spans.map { ($0.span, $0.type) })
  }

  @Test func whatAColumnIsCalledIsNotMarked() {
    #expect(settled("【[TITLE|大国工匠]】[PER|林远帆]：十年一剑") == "【大国工匠】[PER|林远帆]：十年一剑")
  }

  @Test(arguments: ["[PER|林远帆]来了", "【没有完的[PER|林远帆]", "【一二三四五六七八九十一二三四五六七八九十一[PER|林远帆]】"])
  func elsewhereNothingChanges(marked: String) { #expect(settled(marked) == marked) }

  @Test func neitherIsAHeadThatNamesAnOfficeWithItsHolder() {
    #expect(settled("【专访[ORG|渔业部][TITLE|副部长][PER|林远]】") == "【专访[ORG|渔业部][TITLE|副部长][PER|林远]】")
    #expect(settled("【[TITLE|部长]和[PER|林远]】") == "【部长和林远】")
  }

  @Test func aBylineIsNoColumn() {
    #expect(settled("【[ORG|东港日报]讯 记者 [PER|林远帆]】", isFixed: true) == "【[ORG|东港日报]讯 记者 [PER|林远帆]】")
  }
}
