import ArgumentParser
import Graph
import TextModel

struct GraphExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a store out for other programs.",
    discussion: """
      nquads, turtle and jsonld are RDF; neo4j-csv is nodes.csv and edges.csv as neo4j-admin and Kùzu take them; graphml \
      is for networkx, igraph and Gephi; csv is plain tables. The same documents give the same bytes, in whatever order \
      they were added.

        mingce graph export news.graph --format nquads -o news.nq
        mingce graph export news.graph --format neo4j-csv -o news-neo4j
      """)

  @OptionGroup var store: StoreArgument
  @Option(help: ArgumentHelp("nquads, turtle, jsonld, neo4j-csv, graphml or csv.", valueName: "format"))
  var format: ExportFormat
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file, or the folder for neo4j-csv and csv; else standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  func run() throws { try store.with { try $0.export(format, to: output) } }
}

extension ExportFormat: ExpressibleByArgument {}

struct GraphVocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary", abstract: "Print the vocabulary of the RDF exports, or the shapes they keep to.",
    discussion: """
        mingce graph vocabulary > mingce.ttl
        mingce graph vocabulary --shapes > mingce-shapes.ttl
      """)

  @Flag(help: "Print the SHACL shapes.") var shapes = false

  func run() throws {
    let output = StandardOutput()
    try output.append(shapes ? GraphVocabulary.shapes : GraphVocabulary.terms)
    try output.flush()
  }
}
