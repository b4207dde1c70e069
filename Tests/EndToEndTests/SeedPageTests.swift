import Evaluation
import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

/// The page in `seeds/` against its gold annotation, where that lies beside the package: as it is, and with all people and
/// organisations renamed, so that what is found is found by general means.
@Suite(
  .enabled(if: Binary.isReady, "build the program first: make test"),
  .enabled(if: Places.shared != nil, "no gold annotations on this machine"))
struct SeedPageTests {
  private func gold() throws -> AnnotatedDocument {
    let file = try #require(Places.shared).appendingPathComponent("gold/seed.jsonl")
    let records = try AnnotationReader(file: file.path).records(Array(try Data(contentsOf: file)))
    guard case .document(let document)? = records.first else { throw CocoaError(.fileReadCorruptFile) }
    return document
  }

  private func report(_ gold: AnnotatedDocument) throws -> EvaluationReport {
    let bench = try Workbench()
    let page = try bench.file("page.md", Array(gold.text.utf8))
    let result = try Binary.run([page])
    try #require(result.status == 0, "\(result.errorText)")
    let predicted = try AnnotationReader(file: "output").records(result.output)
    return Evaluator().evaluate(try DocumentPairing.pair(gold: [gold], predicted: predicted))
  }

  @Test func theGoldIsOfOurPage() throws {
    let page = try Data(contentsOf: Places.package.appendingPathComponent("seeds/laodong-wubao-page.md"))
    #expect(Array(try gold().text.utf8) == Array(page))
  }

  @Test func thePageComesOutAsAnnotated() throws {
    let report = try report(gold())
    #expect(report[.articles].f1 == 1)
    #expect(report[.mentions(nil)].f1 >= 0.97, "\n\(ReportText(report).errors())")
    #expect(report[.relations(nil)].f1 >= 0.92, "\n\(ReportText(report).errors())")
  }

  @Test func namesAreFoundByGeneralMeans() throws {
    let gold = try gold()
    let asIs = try report(gold)
    let renamed = try report(Renaming.renamed(gold))
    #expect(renamed[.mentions(nil)].gold == asIs[.mentions(nil)].gold)
    #expect(
      renamed[.mentions(nil)].f1 >= asIs[.mentions(nil)].f1 - 0.03, "\n\(ReportText(renamed).errors())")
    #expect(
      renamed[.relations(nil)].f1 >= asIs[.relations(nil)].f1 - 0.03, "\n\(ReportText(renamed).errors())")
  }
}
