import Tagging
import TestSupport
import Testing

@testable import Training

@Suite struct TrainingExampleTests {
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
