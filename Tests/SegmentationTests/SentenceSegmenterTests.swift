import Testing
import TextModel

@testable import Segmentation

@Suite struct SentenceSegmenterTests {
  private func segmented(_ text: String) throws -> Draft {
    var draft = Reading.draft(text)
    try SentenceSegmenter().process(&draft)
    return draft
  }

  private func sentences(_ text: String) throws -> [String] {
    let draft = try segmented(text)
    return draft.sentences.map { draft.reading.string($0.span) }
  }

  @Test func endsSentencesAtFullStops() throws {
    #expect(try sentences("今天开会。他出席了！好吗？好。") == ["今天开会。", "他出席了！", "好吗？", "好。"])
  }

  @Test func keepsAShortQuotationWhole() throws {
    #expect(try sentences("“今天开会。明天讨论。”他说。大家同意。") == ["“今天开会。明天讨论。”", "他说。", "大家同意。"])
    #expect(try sentences("他读了《怎么办？一本书》。") == ["他读了《怎么办？一本书》。"])
    #expect(try sentences("口号是“加油！”、“努力！”，大家喊着。") == ["口号是“加油！”、“努力！”，大家喊着。"])
  }

  @Test func cutsALongQuotation() throws {
    let inner = String(repeating: "这是很长的一段话，说了很多内容。", count: 9)
    #expect(try sentences("“\(inner)”").count == 9)
  }

  @Test func doesNotEndASentenceAtAPointInAName() throws {
    #expect(try sentences("买买提江.吾买尔出席。") == ["买买提江.吾买尔出席。"])
  }

  @Test func neverCrossesALine() throws {
    let draft = try segmented("甲区举办比赛\n\n近日，比赛举行。")
    #expect(draft.sentences.map(\.kind) == [.heading, .body])
    #expect(draft.sentences.map(\.paragraph) == [0, 1])
  }

  @Test func setsWordBoundariesForEachUnitAndTheEnd() throws {
    let draft = try segmented("北京市总工会")
    #expect(draft.wordBoundaries.count == draft.reading.count + 1)
    #expect(draft.wordBoundaries.first == true && draft.wordBoundaries.last == true)
    #expect(draft.wordBoundaries[3] && !draft.wordBoundaries[1])
  }

  @Test func cutsASentenceWithoutEnd() throws {
    let draft = try segmented(String(repeating: "无标点", count: 3_000))
    #expect(draft.sentences.allSatisfy { $0.span.count <= 2_000 })
    #expect(draft.sentences.map(\.span.count).reduce(0, +) == 9_000)
  }

  @Test func givesTheSameBoundariesChunkByChunk() throws {
    let line = "近日，区总工会举办职工技能比赛，来自各单位的选手参加。\n"
    let many = try segmented(String(repeating: line, count: SentenceSegmenter.longestChunk / line.utf16.count + 10))
    let one = try segmented(line)
    let period = line.utf16.count
    let start = (many.reading.count / period - 5) * period
    #expect(Array(many.wordBoundaries[start..<start + period - 1]) == Array(one.wordBoundaries[..<(period - 1)]))
  }

  @Test func worksOnSeveralThreadsAtOnce() async throws {
    let segmenter = try SentenceSegmenter()
    let text = "北京市总工会副主席出席会议。会议要求做好服务。"
    let expected = try segmented(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          var draft = Reading.draft(text)
          segmenter.process(&draft)
          return draft.sentences == expected.sentences && draft.wordBoundaries == expected.wordBoundaries
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
