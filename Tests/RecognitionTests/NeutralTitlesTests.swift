import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct NeutralTitlesTests {
  static let gazetteer = shippedGazetteer(
    ["titles/neutral-followers.tsv"],
    and: [
      DictionarySource(
        name: "honour.tsv", text: "# class: title.honor.head\n# type: TITLE\n# subtype: honor\n劳模\n工匠\n岗位能手\n")
    ])

  private func isNeutral(_ marked: String) -> Bool {
    let parts = marked.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return false }
    let start = parts[0].utf16.count
    let mention = Mention(
      span: TextSpan(start, start + parts[1].utf16.count), type: .title, subtype: .honor, provenance: .given)
    return NeutralTitles(gazetteer: Self.gazetteer).isNeutral(mention, in: draft(parts.joined(), Self.gazetteer))
  }

  @Test(arguments: ["弘扬⟦劳模⟧精神", "落实⟦劳模⟧待遇", "⟦工匠⟧学院", "“⟦岗位能手⟧”先进事迹", "⟦劳模⟧和工匠精神", "⟦劳模⟧、岗位能手和工匠精神", "⟦劳模⟧创新工作室"])
  func modifiers(marked: String) { #expect(isNeutral(marked)) }

  @Test(arguments: ["⟦劳模⟧走进课堂", "⟦劳模⟧先进代表", "⟦劳模⟧的精神", "⟦劳模⟧，精神饱满", "⟦劳模⟧李明", "⟦劳模⟧和学院", "⟦劳模⟧", "“⟦岗位能手⟧”称号"])
  func fullMentions(marked: String) { #expect(!isNeutral(marked)) }

  @Test func onlyHonours() {
    let gazetteer = Self.gazetteer
    let mention = Mention(span: TextSpan(0, 2), type: .title, subtype: .position, provenance: .given)
    #expect(!NeutralTitles(gazetteer: gazetteer).isNeutral(mention, in: draft("劳模精神", gazetteer)))
  }
}
