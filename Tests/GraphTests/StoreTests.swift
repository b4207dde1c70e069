import Foundation
import Graph
import TestSupport
import TextModel
import Testing

/// What a store promises whatever is added, in whatever order.
@Suite struct StoreTests {
  static let stories: [Story] = [
    .office("a", "2018-03-01", "王伟", "副主席", "海东市纺织工会"), .office("b", "2019-04-01", "王伟", "主席", "海东市纺织工会"),
    .office("c", "2019-05-01", "王伟", "站长", "青石水文站"), .office("d", "2020-06-01", "林晚秋", "主席", "海东市纺织工会"),
    .office("e", "2021-06-01", "林晚秋", "主席", "海东市纺织工会", status: "former"),
    Story("f", nil, "青石水文站（青水站）建成。").naming(.organization, "青石水文站", also: ["青水站"]),
    Story("g", nil, "青水站放假。").naming(.organization, "青水站"),
    Story("h", "2020-01-02", "昨天王伟到会。").naming(.date, "昨天", value: "2020-01-01").naming(.person, "王伟"),
  ]

  @Test(arguments: ExportFormat.allCases) func exportsDoNotDependOnTheOrderOfArrival(_ format: ExportFormat) throws {
    let expected = try TestStore(Self.stories).export(format)
    #expect(!expected.isEmpty)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4 {
      let store = try TestStore()
      // Some at a time, so that names are resolved again and again.
      let shuffled = Self.stories.shuffled(using: &generator)
      try store.add(Array(shuffled.prefix(3)))
      try store.add(Array(shuffled.dropFirst(3)))
      #expect(try store.export(format) == expected)
    }
  }

  /// Swift takes 林 and its compatibility character for equal, SQLite does not.
  @Test func namesThatDifferInTheirCodePointsDifferInEveryOrder() throws {
    let stories = ["林晚秋", "\u{F9F4}晚秋"].enumerated().map { number, name in
      Story("s\(number)", "2019-01-01", "\(name)到会。").naming(.person, name)
    }
    let expected = try TestStore(stories).export(.csv)
    #expect(try TestStore(stories.reversed()).export(.csv) == expected)
    let oneByOne = try TestStore()
    for story in stories { try oneByOne.add([story]) }
    #expect(try oneByOne.export(.csv) == expected)
  }

  @Test func twoProcessesMayAddInTurns() throws {
    let test = try TestStore([.office("a", "2018-03-01", "王伟", "副主席", "海东市纺织工会")])
    let adder = GraphAdder(test.store)
    func take(_ story: Story) throws {
      try adder.add(adder.preparer.prepare(story.document, line: story.line))
      try adder.commit()
    }
    try take(.office("b", "2019-04-01", "周静", "站长", "青石水文站"))
    let other = try GraphStore(path: test.path)
    let otherAdder = GraphAdder(other)
    let change = Story.office("b", "2019-04-01", "林晚秋", "主席", "海东市纺织工会")
    try otherAdder.add(otherAdder.preparer.prepare(change.document, line: change.line))
    try otherAdder.finish()
    try take(.office("c", "2019-04-01", "周静", "站长", "青石水文站"))
    try adder.finish()
    #expect(try test.store.problems().isEmpty)
    #expect(try test.count("周静", .person) == 1)
  }

  @Test func whatIsFoundIsRankedByArticlesNotByNames() throws {
    let stories = [
      Story("a", nil, "青石水文站（青水站、青石站、水文站）建成。")
        .naming(.organization, "青石水文站", also: ["青水站", "青石站", "水文站"]),
      Story("b", nil, "白沙站放假。").naming(.organization, "白沙站"),
      Story("c", nil, "白沙站开工。").naming(.organization, "白沙站"),
    ]
    let store = try TestStore(stories).store
    #expect(try store.find("站", type: nil, limit: 1).map(\.name) == ["白沙站"])
  }

  @Test func readersDoNotWaitForAWriter() throws {
    let test = try TestStore(Self.stories)
    let clock = ContinuousClock()
    let time = try clock.measure {
      try test.store.write { _ in
        let reader = try GraphStore(path: test.path)
        try reader.settle()
        #expect(try reader.statistics().totals.first?.count == Self.stories.count)
        try reader.close()
      }
    }
    // A wait would take five seconds.
    #expect(time < .seconds(4))
  }

  @Test func evidenceBeyondTheTextIsNoSentence() throws {
    let store = try TestStore(Self.stories).store
    #expect(try store.sentence("g", TextSpan(0, 3)) == "青水站放假。")
    #expect(try store.sentence("g", TextSpan(0, .max)) == "青水站放假。")
    #expect(try store.sentence("g", TextSpan(.max, .max)) == "")
  }

  @Test func addingAgainChangesNothing() throws {
    let store = try TestStore(Self.stories)
    let before = try store.export(.csv)
    let outcome = try store.add(Self.stories)
    #expect(outcome.unchanged == Self.stories.count)
    #expect(try store.export(.csv) == before)
  }

  @Test func aReplacedDocumentTakesItsStatementsWithIt() throws {
    let other = Story("c", "2019-05-01", "青石水文站站长周建国到会。").naming(.organization, "青石水文站")
      .naming(.title, "站长", .position).naming(.person, "周建国").saying("周建国", .affiliatedWith, "青石水文站")
    let replaced = try TestStore(Self.stories)
    #expect(try replaced.add([other]).replaced == 1)
    var wanted = Self.stories
    wanted[2] = other
    let fresh = try TestStore(wanted)
    for format in ExportFormat.allCases { #expect(try replaced.export(format) == fresh.export(format)) }
    #expect(try replaced.store.problems().isEmpty)
    // And back again.
    try replaced.add([Self.stories[2]])
    #expect(try replaced.export(.csv) == TestStore(Self.stories).export(.csv))
  }

  @Test func timeIsKept() throws {
    let store = try TestStore(Self.stories).store
    func leaders(_ time: String) throws -> [String] {
      try store.view(store.entity("海东市纺织工会"), at: time).facts
        .filter { $0.predicate == .holdsPosition && $0.object.name == "主席" }.compactMap { $0.subject?.name }
    }
    #expect(try leaders("2019") == ["王伟"])
    #expect(try leaders("2020") == ["林晚秋"])
    #expect(try leaders("2017").isEmpty)
  }

  @Test func aPathLeadsFromOneToTheOther() throws {
    let store = try TestStore(Self.stories).store
    let people = try store.find("王伟", type: .person, limit: 9)
    let king = try #require(people.first { $0.articles > 1 })
    let path = try #require(try store.path(king, store.entity("林晚秋")))
    #expect(path.count == 2)
    #expect(path.allSatisfy { $0.object.name == "海东市纺织工会" || $0.organization?.name == "海东市纺织工会" })
    #expect(try store.path(store.entity("林晚秋"), store.entity("青石水文站")) == nil)
  }

  @Test func namesAreFoundByTheirParts() throws {
    let store = try TestStore(Self.stories).store
    #expect(try store.find("纺织", type: nil, limit: 5).map(\.name) == ["海东市纺织工会"])
    #expect(try store.find("市纺织工", type: .organization, limit: 5).map(\.name) == ["海东市纺织工会"])
    #expect(try store.find("\"%_*", type: nil, limit: 5).isEmpty)
  }

  @Test func aNameWithASpaceInItIsTheSameName() throws {
    let store = try TestStore([Story("a", nil, "林 晚秋到会，林晚秋讲话。").naming(.person, "林晚秋", also: ["林 晚秋"])]).store
    let entity = try store.entity("林 晚秋")
    #expect(entity.name == "林晚秋")
    #expect(entity.aliases.isEmpty)
  }

  @Test func askingForNobodyOrForTwoIsAnError() throws {
    let store = try TestStore(Self.stories).store
    #expect { try store.entity("纺织") } throws: { ($0 as? Diagnostic)?.code == "no-such-entity" }
    #expect { try store.entity("王伟") } throws: { ($0 as? Diagnostic)?.code == "ambiguous-entity" }
  }
}
