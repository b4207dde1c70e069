import TextModel
import Testing

@testable import Tagging

@Suite struct LabelsTests {
  @Test func everyTypeHasABeginAndAnInside() {
    let labels = MentionType.allCases.flatMap { [Labels.begin($0), Labels.inside($0)] }
    #expect(Set(labels + [Labels.outside, Labels.unused]) == Set(0..<Labels.count))
    for type in MentionType.allCases {
      #expect(Labels.type(Labels.begin(type)) == type)
      #expect(Labels.type(Labels.inside(type)) == type)
      #expect(Labels.isBegin(Labels.begin(type)) && !Labels.isInside(Labels.begin(type)))
      #expect(Labels.isInside(Labels.inside(type)) && !Labels.isBegin(Labels.inside(type)))
    }
    #expect(Labels.type(Labels.outside) == nil)
    #expect(Labels.type(Labels.unused) == nil)
  }

  @Test func anInsideFollowsOnlyItsOwnType() {
    for type in MentionType.allCases {
      for previous in 0..<Labels.count where previous != Labels.unused {
        let isOwn = Labels.type(previous) == type
        #expect(Labels.mayFollow(previous, Labels.inside(type)) == isOwn)
        #expect(Labels.mayFollow(previous, Labels.begin(type)))
        #expect(Labels.mayFollow(previous, Labels.outside))
      }
    }
  }

  @Test func theUnusedLaneIsNoLabel() {
    for label in 0..<Labels.count {
      #expect(!Labels.mayFollow(label, Labels.unused))
      #expect(!Labels.mayFollow(Labels.unused, label))
    }
  }
}
