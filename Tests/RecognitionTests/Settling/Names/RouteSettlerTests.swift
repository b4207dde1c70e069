import Lexicon
import Testing

@testable import Recognition

@Suite struct RouteSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("area.city", "LOCATION", "滨江|北岭|北岭新区"), words("clause.route-tail", "none", "段|高铁"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      RouteSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func theStretchIsNoPartOfTheSecondPlace() {
    #expect(settled("[LOC|滨江]至[LOC|北岭段]开通") == "[LOC|滨江]至[LOC|北岭]段开通")
    #expect(settled("[LOC|滨江]到[LOC|北岭新区高铁]今天") == "[LOC|滨江]到[LOC|北岭新区]高铁今天")
    #expect(settled("[LOC|滨江]至北岭段开通") == "[LOC|滨江]至[LOC|北岭]段开通")
  }

  @Test func otherPlacesStay() {
    #expect(settled("[LOC|滨江]、[LOC|北岭段]开通") == "[LOC|滨江]、[LOC|北岭段]开通")
    #expect(settled("[LOC|滨江]至[LOC|北岭大桥]开通") == "[LOC|滨江]至[LOC|北岭大桥]开通")
    #expect(settled("[LOC|滨北线滨江至北岭段]开通") == "[LOC|滨北线滨江至北岭段]开通")
    #expect(settled("[LOC|滨江]至[LOC|北岭段]", isFixed: true) == "[LOC|滨江]至[LOC|北岭段]")
    #expect(settled("[LOC|滨江]至") == "[LOC|滨江]至")
  }
}
