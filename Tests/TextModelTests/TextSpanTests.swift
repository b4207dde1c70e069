import Testing
import TextModel

@Suite struct TextSpanTests {
  @Test func ordersByStartThenLongerFirst() {
    let spans = [TextSpan(3, 5), TextSpan(0, 2), TextSpan(0, 4)].sorted()
    #expect(spans == [TextSpan(0, 4), TextSpan(0, 2), TextSpan(3, 5)])
  }

  @Test func touchingSpansDoNotOverlap() {
    #expect(!TextSpan(0, 2).overlaps(TextSpan(2, 4)))
    #expect(TextSpan(0, 3).overlaps(TextSpan(2, 4)))
    #expect(TextSpan(0, 4).contains(TextSpan(0, 4)))
  }
}
