import Foundation
import Interchange
import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Pipeline

@Suite struct AnnotatorTests {
  private static let texts = (0..<40).map { number in
    String(repeating: "日前，北岭市工会和北岭市\(number)号来了。记者 林远 报道。\n", count: number % 5 + 1)
  }

  @Test func manyTasksAtOnceGiveTheSame() async throws {
    let annotator = try Annotator(
      SmallWorld.resources([DictionarySource(name: "mine", text: "日前\n")]), includesTokens: true)
    let alone = Self.texts.map { annotator.annotate(SourceDocument(text: $0)) }
    await withTaskGroup(of: (Int, AnnotatedDocument).self) { group in
      for _ in 0..<4 {
        for (number, text) in Self.texts.enumerated() {
          group.addTask { (number, annotator.annotate(SourceDocument(text: text))) }
        }
      }
      for await (number, document) in group { #expect(document == alone[number]) }
    }
    #expect(alone.allSatisfy { !$0.mentions.isEmpty })
  }

  @Test func theUsersDictionaryWins() throws {
    let text = "在北岭市工会。"
    func names(_ dictionaries: [DictionarySource]) throws -> [String] {
      try Annotator(SmallWorld.resources(dictionaries)).annotate(SourceDocument(text: text)).mentions
        .filter { $0.nestedIn == nil }.map { "\($0.type.rawValue) \($0.text)" }
    }
    #expect(try names([]) == ["ORGANIZATION 北岭市工会"])
    let user = DictionarySource(name: "mine", text: "在北岭市工会\n", defaultType: .event)
    #expect(try names([user]) == ["EVENT 在北岭市工会"])
  }

  @Test func mistakesInTheUsersFilesAreReported() throws {
    let (image, _) = try SmallWorld.withFolder { try ImageRecipe(directory: $0.path).builder.build() }
    var reported: [Diagnostic] = []
    _ = try Resources(
      LexiconImage(image), dictionaries: [DictionarySource(name: "mine", text: "好\n \t\n好人\t\tcolour=red\n")],
      report: { reported.append($0) })
    #expect(reported.contains { $0.file == "mine" && $0.line == 3 })
  }
}
