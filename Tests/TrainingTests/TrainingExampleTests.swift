import Tagging
import TestSupport
import Testing

@testable import Training

@Suite struct TrainingExampleTests {
  private static let example: TrainingExample = {
    var example = TrainingExample()
    for position in 0..<500 {
      example.labels.append(0)
      example.features += [0, Int32(position % 100 + 1)]
      example.features += (0..<10).map { Int32(FeatureSpace.denseCount + position * 10 + $0) }
      example.starts.append(Int32(example.features.count))
    }
    return example
  }()

  private func split(_ example: TrainingExample) -> (dense: [Int32], grams: [Int32]) {
    (
      example.features.filter { $0 < FeatureSpace.denseCount },
      example.features.filter { $0 >= FeatureSpace.denseCount }
    )
  }

  @Test func hidingKeepsDenseFeatures() {
    var random = SplitMix(state: 1)
    let hidden = Self.example.hidingGrams(share: 1, using: &random)
    #expect(split(hidden).dense == split(Self.example).dense)
    #expect(split(hidden).grams.isEmpty)
    #expect(hidden.starts.count == Self.example.starts.count)
    #expect(hidden.starts.last == Int32(hidden.features.count))
  }

  @Test(arguments: [0.1, 0.3, 0.5, 0.9])
  func hidesAboutTheShare(share: Float) {
    var random = SplitMix(state: 2)
    let hidden = Self.example.hidingGrams(share: share, using: &random)
    let kept = Float(split(hidden).grams.count) / Float(split(Self.example).grams.count)
    #expect(abs(kept - (1 - share)) < 0.03)
    #expect(split(hidden).dense == split(Self.example).dense)
    // Each unit keeps features of its own only.
    for position in 0..<500 {
      let own = hidden.features[Int(hidden.starts[position])..<Int(hidden.starts[position + 1])]
      #expect(own.allSatisfy { $0 < FeatureSpace.denseCount || (Int($0) - FeatureSpace.denseCount) / 10 == position })
    }
  }

  @Test func hidingNothingChangesNothing() {
    var random = SplitMix(state: 3)
    #expect(Self.example.hidingGrams(share: 0, using: &random).features == Self.example.features)
  }

  @Test func keysHoldUnitsAndOffset() {
    let units = Array("林😀\u{0}\u{FFFF}".utf16)
    units.withUnsafeBufferPointer { buffer in
      var seen = Set<UInt64>()
      for position in units.indices {
        GramTable.forEachKey(buffer, around: position) { key in
          seen.insert(key)
          let gram = GramTable.units(of: key)
          let start = position + GramTable.offset(of: key)
          #expect(gram == Array(units[start..<start + gram.count]))
        }
      }
      #expect(!seen.isEmpty)
    }
  }

  @Test func numbersFollowTheDenseFeatures() {
    let units = Array("林远".utf16)
    let keys = units.withUnsafeBufferPointer { buffer in
      [GramTable.key(buffer, start: 0, length: 1, offset: 0), GramTable.key(buffer, start: 0, length: 2, offset: 0)]
    }
    let table = GramTable(Set(keys))
    #expect(Set(table.numbers.values) == [Int32(FeatureSpace.denseCount), Int32(FeatureSpace.denseCount + 1)])
    #expect(table.featureCount == FeatureSpace.denseCount + 2)
  }
}
