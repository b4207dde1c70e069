import ArgumentParser
import Interchange
import Pipeline
import TextModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which rule stated each relation, and which rules nearly matched.",
    discussion: """
      For each sentence: the relations with the rule's place and the words that its captures took, then the rules that \
      took some of their words and failed, with what they wanted and what stood there. Reads a text, or JSON Lines: \
      records with mentions (annotations, gold files) keep them, others are annotated.

        echo '海东市纺织工会主席林晚秋出席会议。' | mingce explain
        mingce explain page.md --near 5
        mingce annotate page.md | mingce explain --json | jq '.sentences[].relations'
      """)

  @Argument(help: "The text or JSON Lines file; `-` is standard input.", completion: .file()) var path = "-"

  @Option(help: ArgumentHelp("Tell of so many near misses in each sentence.", valueName: "n"))
  var near = 3

  @Flag(help: "Write one JSON object a line for each document.")
  var json = false

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    if near < 0 { throw ValidationError("--near takes a number from 0 up") }
  }

  func run() throws {
    let annotator = try Annotator(ResourceLoader(options: resources).load())
    let output = StandardOutput()
    for (document, mentions) in try documents() {
      let explained = try annotator.explain(document, given: mentions, missLimit: near)
      try output.append(json ? RelationExplanationWriter(explained).json : RelationExplanationWriter(explained).text)
    }
    try output.flush()
  }

  /// The documents with their mentions, if they bring any.
  private func documents() throws -> [(SourceDocument, [AnnotatedDocument.Mention]?)] {
    let name = path == "-" ? "<stdin>" : path
    let bytes = try FileBytes.read(path)
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
      let format: SourceDocument.Format = path.hasSuffix(".md") ? .markdown : .text
      return [(SourceDocument(id: name, source: name, bytes: bytes, format: format), nil)]
    }
    return try AnnotationReader(file: name).records(bytes).map { record in
      switch record {
      case .document(let given):
        let document = SourceDocument(id: given.id, source: name, date: given.date, bytes: Array(given.text.utf8))
        return (document, given.mentions.isEmpty ? nil : given.mentions)
      case .failure(_, let diagnostic): throw diagnostic
      }
    }
  }
}
