import TextModel
import Testing

@testable import Tagging

@Suite struct FeatureSpaceTests {
  @Test func noTwoFeaturesShareANumber() {
    var numbers = [FeatureSpace.bias]
    for role in FeatureSpace.Role.allCases {
      for channel in 0..<EvidenceChannels.limit { numbers.append(FeatureSpace.evidence(role, channel)) }
    }
    for before in 0..<EvidenceChannels.limit {
      for after in 0..<EvidenceChannels.limit { numbers.append(FeatureSpace.pair(before, after)) }
    }
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.min() == 0)
    #expect(numbers.max() == FeatureSpace.denseCount - 1)
  }

  @Test(arguments: 1...FeatureSpace.longestGram)
  func offsetsKeepAGramInTheWindow(length: Int) {
    let offsets = FeatureSpace.offsets(length: length)
    #expect(offsets.lowerBound == -FeatureSpace.window)
    #expect(offsets.upperBound + length - 1 == FeatureSpace.window)
  }

  /// The features of a unit, as `role channel` and `before>after`.
  private func features(_ map: EvidenceMap, _ position: Int, within sentence: Range<Int>) -> [String] {
    var names: [String] = []
    map.units.withUnsafeBufferPointer { units in
      FeatureSpace.forEachDense(units, position, within: sentence, support: .all) { names.append(name($0)) }
    }
    return names.sorted()
  }

  private func name(_ feature: Int) -> String {
    if feature == FeatureSpace.bias { return "bias" }
    if feature < FeatureSpace.pairBase {
      let evidence = feature - FeatureSpace.roleBase
      let role = FeatureSpace.Role(rawValue: evidence / EvidenceChannels.limit)
      return "\(role?.name ?? "?") \(evidence % EvidenceChannels.limit)"
    }
    let pair = feature - FeatureSpace.pairBase
    return "\(pair / EvidenceChannels.limit)>\(pair % EvidenceChannels.limit)"
  }

  @Test func evidenceIsSeenFromInsideAndFromBeside() {
    var map = EvidenceMap()
    map.reset(TextSpan(0, 6))
    map.add(1, 4, channel: 5)
    map.add(4, 5, channel: 100)
    #expect(features(map, 0, within: 0..<6) == ["before 5", "bias"])
    #expect(features(map, 1, within: 0..<6) == ["begin 5", "bias"])
    #expect(features(map, 2, within: 0..<6) == ["bias", "inside 5"])
    #expect(features(map, 3, within: 0..<6) == ["before 100", "bias", "end 5"])
    #expect(features(map, 4, within: 0..<6) == ["5>100", "after 5", "bias", "single 100"])
    #expect(features(map, 5, within: 0..<6) == ["after 100", "bias"])
  }

  @Test func evidenceEndsWithTheSentence() {
    var map = EvidenceMap()
    map.reset(TextSpan(0, 4))
    map.add(0, 2, channel: 1)
    map.add(2, 4, channel: 2)
    #expect(features(map, 1, within: 0..<2) == ["bias", "end 1"])
    #expect(features(map, 2, within: 2..<4) == ["begin 2", "bias"])
  }
}
