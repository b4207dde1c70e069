import ArgumentParser
import Evaluation
import Interchange
import Lexicon
import Pipeline
import TextModel
import Viewer

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare annotations with a gold file.",
    discussion: """
      Prints precision, recall and F1 of mentions by type, relations by predicate and article starts: strict (same start, \
      end and type) with a 95 % interval over documents, and the lenient F1 (same type, overlapping). GOLD is JSON Lines \
      with `mentions` and `relations`; PREDICTED is Mingce's output for the same documents. Without PREDICTED the gold's \
      texts are annotated now.

        mingce evaluate gold.jsonl
        mingce evaluate gold.jsonl annotated.jsonl --errors 20
        mingce evaluate gold.jsonl --gold-mentions --json | jq .strict
        mingce evaluate gold.jsonl new.jsonl --html report.html --compare old.jsonl
      """)

  @Argument(help: "The gold file.", completion: .file()) var gold: String
  @Argument(help: "The annotations to measure; `-` is standard input.", completion: .file()) var predicted: String?

  @Option(
    help: ArgumentHelp("Count only these mention types: PERSON,TITLE,…", valueName: "list"), transform: TypeList.init)
  var types: TypeList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("List so many errors, with their context; -1 lists all.", valueName: "n"))
  var errors: Int = 0

  @Flag(help: "Write one JSON object instead of a table.")
  var json = false

  @Flag(help: "Show how far confidences can be believed, by tenths.")
  var reliability = false

  @Flag(help: "Give the gold's mentions to the stages after recognition, to measure relations by themselves.")
  var goldMentions = false

  @Option(
    help: ArgumentHelp("Write a page with the figures and all errors as well.", valueName: "file"), completion: .file())
  var html: String?

  @Option(
    help: ArgumentHelp("Show in the page what is better and worse than in these other annotations.", valueName: "file"),
    completion: .file())
  var compare: String?

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    guard compare == nil || html != nil else {
      throw ValidationError("--compare shows in the page; give --html as well")
    }
    if goldMentions, predicted != nil {
      throw ValidationError("--gold-mentions annotates anew, so it does not go with a file of predictions")
    }
  }

  func run() throws {
    let documents = try records(gold).compactMap { record -> AnnotatedDocument? in
      if case .document(let document) = record { document } else { nil }
    }
    let report = try report(of: predicted.map(records) ?? annotate(documents), against: documents)
    if let html {
      let page = EvaluationPage(
        gold: gold, run: .init(name: predicted ?? MingceCommand.configuration.version, report: report),
        earlier: try compare.map { .init(name: $0, report: try self.report(of: records($0), against: documents)) })
      try AtomicFile.write(String(decoding: page.bytes, as: UTF8.self), to: html)
    }
    let output = StandardOutput()
    try output.append(rendered(report))
    try output.flush()
  }

  private func records(_ path: String) throws -> [AnnotationRecord] {
    try AnnotationReader(file: path == "-" ? "<stdin>" : path).records(FileBytes.read(path))
  }

  private func report(of records: [AnnotationRecord], against gold: [AnnotatedDocument]) throws -> EvaluationReport {
    Evaluator(types: types?.types).evaluate(try DocumentPairing.pair(gold: gold, predicted: records))
  }

  private func rendered(_ report: EvaluationReport) -> [UInt8] {
    let limit = errors < 0 ? nil : errors
    if json { return ReportJSON.bytes(report, errorLimit: limit) }
    let text = ReportText(report)
    return Array(
      (text.figures + (reliability ? "\n" + text.reliability : "")
        + (errors == 0 ? "" : "\n" + text.errors(limit: limit))).utf8)
  }

  private func annotate(_ documents: [AnnotatedDocument]) throws -> [AnnotationRecord] {
    let annotator = try Annotator(ResourceLoader(options: resources).load())
    return try documents.map { gold in
      let source = SourceDocument(
        id: gold.id, source: gold.source, date: gold.date, bytes: Array(gold.text.utf8))
      return .document(
        goldMentions ? try annotator.annotate(source, given: gold.mentions) : annotator.annotate(source))
    }
  }
}

/// Mention types as a list with commas.
struct TypeList {
  var types: Set<MentionType>

  /// - Throws: a `ValidationError` for what is no mention type.
  init(_ argument: String) throws {
    types = Set(try argument.split(separator: ",").map { try MentionType(argument: $0) })
  }
}
