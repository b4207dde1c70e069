import Foundation
import TestSupport
import Testing

/// Other people's programs load what we export, and answer alike.
@Suite(.serialized, .enabled(if: Binary.isReady, "build the program first: make test")) struct GraphConsumerTests {
  private static let packages = ["duckdb", "kuzu", "networkx", "pyoxigraph", "pyshacl", "rdflib"]

  private func python() throws -> String? { PythonEnvironment.interpreter(with: Self.packages) }

  @Test func everyExportLoadsAndEvidenceCoversItsWords() throws {
    guard let python = try python() else { return }
    let world = try GraphWorld()
    try world.exportAll()
    let result = try Subprocess.run(python, [GraphWorld.script("consumers.py"), world.bench.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.outputText.split(separator: "\n").map(String.init)
    #expect(lines.count == 1, "\(result.outputText)")
    #expect(lines.last?.contains("pieces of evidence") == true)
  }

  @Test func tenQuestionsHaveTheSameAnswersInSQLSPARQLAndCypher() throws {
    guard let python = try python() else { return }
    let world = try GraphWorld()
    let quads = try world.export("nquads", "store.nq")
    let tables = try world.export("neo4j-csv", "neo4j")
    let result = try Subprocess.run(
      python, [GraphWorld.script("competency.py"), world.store, quads, tables, world.bench.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.outputText.split(separator: "\n")
    #expect(lines.count == 10, "\(result.outputText)")
    for line in lines { #expect(line.wholeMatch(of: /[^:]+: [1-9][0-9]*/) != nil, "\(line)") }
  }

  @Test func theShapesHoldAndCatchPlantedFaults() throws {
    guard let python = try python() else { return }
    let world = try GraphWorld()
    let turtle = try world.export("turtle", "store.ttl")
    let shapes = try world.bench.file("shapes.ttl", try Binary.run(["graph", "vocabulary", "--shapes"]).output)
    let result = try Subprocess.run(python, [GraphWorld.script("shapes.py"), turtle, shapes])
    #expect(result.status == 0, "\(result.errorText)")
    let lines = result.outputText.split(separator: "\n").map(String.init)
    #expect(lines.first == "conforms", "\(result.outputText)")
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(": caught") } && lines.count == 7, "\(result.outputText)")
  }

  @Test func theVocabularyParsesAndExplainsEveryTermOfOurs() throws {
    guard let python = try python() else { return }
    let world = try GraphWorld()
    let quads = try world.export("nquads", "store.nq")
    let terms = try world.bench.file("terms.ttl", try Binary.run(["graph", "vocabulary"]).output)
    let script = """
      import re, sys, rdflib
      known = {str(s) for s in rdflib.Graph().parse(sys.argv[1]).subjects()}
      used = set(re.findall(r'<(urn:mingce:vocabulary:[A-Za-z_]+)>', open(sys.argv[2], encoding='utf-8').read()))
      print(len(used) > 10, sorted(used - known))
      """
    let result = try Subprocess.run(python, ["-c", script, terms, quads])
    #expect(result.outputText == "True []\n", "\(result.errorText)")
  }
}
