import TestSupport
import TextModel
import Testing

@testable import Tagging

@Suite struct DocumentMemoryTests {
  /// Every place of a remembered name, with what the others say of it: `林远帆@9 PERSON.high`.
  private func evidence(_ marked: String) -> [String] {
    let text = TypedText(marked)
    let units = text.units
    var memory = DocumentMemory()
    let places = memory.remember(units, within: TextSpan(0, units.count), found: text.spans)
    return places.flatMap { place -> [String] in
      var lines: [String] = []
      let name = String(decoding: units[place.span.start..<place.span.end], as: UTF16.self)
      memory.evidence(place) { lines.append("\(name)@\(place.span.start) " + DocumentMemory.recognisers[$0]) }
      return lines
    }
  }

  @Test func aNameFoundOnceIsEvidenceElsewhere() {
    #expect(evidence("[PER|林远帆]来了。林远帆说") == ["林远帆@6 document.PERSON.high"])
  }

  @Test func neverForItself() {
    #expect(evidence("[PER|林远帆]来了。") == [])
    #expect(
      evidence("[PER|林远帆]和[PER|林远帆]") == ["林远帆@0 document.PERSON.high", "林远帆@4 document.PERSON.high"])
  }

  @Test func aNameSeldomFoundIsWeakEvidence() {
    let found = evidence("[LOC|白水]，白水，白水，白水，白水")
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasSuffix("document.LOCATION.low") })
  }

  @Test func twoReadingsAreBothEvidence() {
    #expect(
      evidence("[LOC|白水]、[ORG|白水]、白水").suffix(2) == [
        "白水@6 document.ORGANIZATION.high", "白水@6 document.LOCATION.high",
      ])
  }

  @Test func partsOfADottedName() {
    #expect(
      evidence("[PER|阿兰·贝尔尼]来访。贝尔尼说，阿兰说") == ["贝尔尼@9 document.PERSON.high", "阿兰@14 document.PERSON.high"])
  }

  @Test func aNameFoundOnceGivesWayToTheKnownOneInsideIt() {
    let found = evidence("[PER|林远]来，[PER|林远]去，[PER|林远既]来又去")
    #expect(found.contains("林远@8 document.PERSON.high"))
    #expect(evidence("[PER|林远]来，[PER|林远既]去").contains { $0.hasPrefix("林远@4") } == false)
  }

  @Test func nothingInsideLongerFoundNames() {
    #expect(evidence("[ORG|白水船厂]的[LOC|白水]") == [])
    #expect(evidence("[ORG|白水船厂]的[LOC|白水]。白水") == ["白水@8 document.LOCATION.high"])
  }

  @Test func theLongestNameIsTaken() {
    #expect(
      evidence("[ORG|白水]、[ORG|白水船厂]。白水船厂") == ["白水船厂@8 document.ORGANIZATION.high"])
  }

  @Test func datesAndSingleCharactersAreNotRemembered() {
    #expect(evidence("[DATE|今年]和[PER|林]，今年林") == [])
  }

  @Test func onlyTheRangeIsRead() {
    let text = TypedText("[PER|林远帆]。林远帆。林远帆")
    var memory = DocumentMemory()
    let places = memory.remember(text.units, within: TextSpan(0, 7), found: text.spans)
    #expect(places.map(\.span) == [TextSpan(0, 3), TextSpan(4, 7)])
  }
}
