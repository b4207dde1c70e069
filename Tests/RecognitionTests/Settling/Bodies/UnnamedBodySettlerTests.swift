import Lexicon
import Testing

@testable import Recognition

@Suite struct UnnamedBodySettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.unnamed-body", "none", "一|一家|首都一|部分"), words("area.country", "LOCATION", "海州国"),
    words("organization.known", "ORGANIZATION", "一帆石化|北山社"), words("clause.counter", "none", "家|多家"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      UnnamedBodySettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func onlyTheAreaIsAName() {
    #expect(settled("[ORG|海州国一仲裁法庭]裁定") == "[LOC|海州国]一仲裁法庭裁定")
    #expect(settled("[ORG|海州国首都一军事学院]遭袭") == "[LOC|海州国]首都一军事学院遭袭")
    #expect(settled("[ORG|海州国部分医院]") == "[LOC|海州国]部分医院")
    #expect(settled("[ORG|海州国一家国有公司]称") == "[LOC|海州国]一家国有公司称")
  }

  @Test func whatIsCountedIsNotNamed() {
    #expect(settled("[ORG|147家乡镇医院]") == "147家乡镇医院")
    #expect(settled("海州国[ORG|30多家乡镇医院]") == "海州国30多家乡镇医院")
    #expect(settled("[ORG|海州国28家医院]") == "[LOC|海州国]28家医院")
    #expect(settled("[ORG|54251部队]") == "[ORG|54251部队]")
  }

  @Test func aListEndsBeforeWhatSumsItUp() {
    #expect(settled("[ORG|北山社等通讯社]") == "[ORG|北山社]等通讯社")
    #expect(settled("[ORG|海州国等国政府]") == "[LOC|海州国]等国政府")
    #expect(settled("[ORG|物联网等产业联盟]") == "[ORG|物联网等产业联盟]")
  }

  @Test func namesStay() {
    #expect(settled("[ORG|海州国一中]") == "[ORG|海州国一中]")
    #expect(settled("[ORG|海州国一帆石化公司]") == "[ORG|海州国一帆石化公司]")
    #expect(settled("[ORG|北岭一仲裁法庭]") == "[ORG|北岭一仲裁法庭]")
    #expect(settled("[ORG|海州国一仲裁法庭]", isFixed: true) == "[ORG|海州国一仲裁法庭]")
  }
}
