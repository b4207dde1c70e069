import ArgumentParser
import Evaluation
import Interchange
import Lexicon
import Pipeline
import TextModel
import Training

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn the tagger's weights from annotated documents.",
    discussion: """
      GOLD is JSON Lines with `text` and `mentions` (start, end, type). Writes a weights file for the folder of \
      dictionaries and prints the scores of cross-validation by document; `mingce dictionary build` then takes the \
      weights into the image. The same files in the same order give the same weights.

        mingce train gold.jsonl -o Dictionaries/tagger/tagger.weights
        mingce train gold.jsonl --people newspaper.jsonl --folds 5
      """)

  @Argument(help: "Annotated documents.", completion: .file()) var gold: [String]

  @Option(help: ArgumentHelp("Further documents in which only the people are marked.", valueName: "file"))
  var people: [String] = []

  @Option(help: "How much of what --people teaches counts, from 0 to 1.")
  var peopleStrength: Float = 0.7

  @Option(name: [.short, .long], help: ArgumentHelp("The weights file to write.", valueName: "file"))
  var output = "Dictionaries/tagger/tagger.weights"

  @Option(help: "How many parts for cross-validation.") var folds = 4
  @Option(help: "How many times every sentence is learned.") var epochs = 14
  @Option(help: "How many orders of the sentences to learn in; the weights are the mean.") var orders = 3
  @Option(help: "The learning rate.") var rate: Float = 0.1
  @Option(help: "The L1 penalty; larger gives fewer weights.") var penalty: Float = 2e-5
  @Flag(inversion: .prefixedNo, help: "Validate by held-out parts, which also calibrates confidence.")
  var validation = true

  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let resources = try ResourceLoader(options: resources).load()
    let goldDocuments = try documents(gold)
    let corpus = try TrainingCorpus(goldDocuments, resources: resources)
    let peopleCorpus = people.isEmpty ? nil : try TrainingCorpus(try documents(people), resources: resources)
    var settings = TaggerTrainer.Settings()
    settings.epochs = epochs
    settings.rate = rate
    settings.orders = orders
    settings.penalty = penalty
    let training = TaggerTraining(trainer: TaggerTrainer(settings: settings), foldCount: folds)
    let outcome = training.run(
      corpus, people: peopleCorpus, peopleStrength: peopleStrength, validates: validation
    ) { step, done, total in
      StandardError.write("[\(done)/\(total)] \(step)\n")
    }
    try AtomicFile.write(header(goldDocuments.count) + outcome.weights.text, to: output)
    StandardError.write("\(output): \(outcome.weights.grams.count) n-grams\n")
    if validation { try printScores(outcome, corpus, goldDocuments, DocumentAssembler(resources)) }
  }

  private func header(_ count: Int) -> String {
    """
    # Weights of the character tagger, written by `mingce train`; not for editing by hand.
    # Learned from \(count) annotated documents\(people.isEmpty ? "" : " and newspaper text in which people are marked").
    # licence: Apache-2.0

    """
  }

  private func documents(_ paths: [String]) throws -> [AnnotatedDocument] {
    try paths.flatMap { path in
      try AnnotationReader(file: path).records(FileBytes.read(path)).compactMap { record in
        if case .document(let document) = record { document } else { nil }
      }
    }
  }

  private func printScores(
    _ outcome: TaggerTraining.Outcome, _ corpus: TrainingCorpus, _ gold: [AnnotatedDocument],
    _ assembler: DocumentAssembler
  ) throws {
    var predicted: [AnnotationRecord] = []
    for (document, (read, mentions)) in zip(gold, zip(corpus.documents, outcome.heldOut)) {
      var draft = read.draft
      draft.mentions = mentions
      var annotated = AnnotatedDocument(id: document.id, source: document.source, text: document.text)
      annotated.mentions = assembler.assemble(draft).mentions
      annotated.articles = document.articles
      predicted.append(.document(annotated))
    }
    let report = Evaluator(types: nil).evaluate(try DocumentPairing.pair(gold: gold, predicted: predicted))
    let output = StandardOutput()
    let text = ReportText(report)
    let lines = text.figures.split(separator: "\n", omittingEmptySubsequences: false)
    try output.append(Array(lines.filter { !$0.hasPrefix("relation") }.joined(separator: "\n").utf8))
    try output.append(Array(("\n" + text.reliability).utf8))
    try output.flush()
  }
}
