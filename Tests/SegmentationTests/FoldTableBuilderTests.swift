import Segmentation
import Testing
import TextModel

@Suite struct FoldTableBuilderTests {
  private func fold(_ text: String) -> String { String(decoding: Reading.fold.fold(text), as: UTF16.self) }

  @Test(arguments: [
    ("Ａｂ２０％－／～", "Ab20%-/~"), ("劳模　精神", "劳模 精神"), ("總工會", "总工会"), ("\u{F900}", "岂"),
    ("⼯会", "工会"), ("１．５", "1.5"), ("「工匠」『號』", "“工匠”‘号’"), ("买买提•艾力", "买买提·艾力"),
    ("1990–1995", "1990—1995"),
  ])
  func foldsVariantsToOneForm(written: String, folded: String) {
    #expect(fold(written) == folded)
  }

  @Test func givesEachOfSevenSignsItsFullWidthForm() {
    #expect(fold(",;:?!()") == "，；：？！（）")
    #expect(fold("，；：？！（）") == "，；：？！（）")
    #expect(fold("、。《》“”") == "、。《》“”")
  }

  @Test func keepsWhatSimplifiedTextsUseThemselves() {
    #expect(fold("著名 乾隆") == "著名 乾隆")
    #expect(fold("①²Ⅳｶﾞ") == "①²Ⅳｶﾞ")
  }

  @Test func isStableWhenAppliedTwice() {
    let twice = Reading.fold.units.map { Reading.fold.units[Int($0)] }
    let unstable = zip(Reading.fold.units, twice).enumerated().filter { $0.element.0 != $0.element.1 }
    #expect(unstable.map(\.offset) == [])
  }

  @Test func leavesSurrogatesAlone() {
    #expect((0xD800...0xDFFF).allSatisfy { Reading.fold.units[$0] == UInt16($0) })
  }
}
