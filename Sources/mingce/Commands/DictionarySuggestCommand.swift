import ArgumentParser
import Lexicon
import Pipeline
import TextModel
import Workbench

struct DictionarySuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Propose names that a corpus has and the dictionaries have not.",
    discussion: """
      Annotates the articles and gathers the names that were found without a dictionary. Proposed is what is seen in \
      several documents, always as one type, with changing neighbours, and where its place backs it: beside a title, \
      between marks, in words by which a rule states a relation. What the dictionaries already put together (a place and \
      a common word) is left out. The surest come first, the types mixed as they occur.

      The output is a dictionary, with counts and sentences as comments: delete the lines you do not want.

        mingce dictionary suggest news/ -o new-names.tsv
        mingce dictionary suggest --type PERSON --limit 50 news/*.txt | less
        mingce dictionary suggest --annotated annotated.jsonl -o new-names.tsv
        mingce --dictionary new-names.tsv article.txt
      """)

  @OptionGroup var corpus: DictionaryCorpusOptions
  @Flag(help: "The corpus is annotated already, as `mingce annotate` writes it.") var annotated = false
  @Option(name: [.short, .long], help: ArgumentHelp("The file to write (else standard output).", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Propose at most so many.", valueName: "n")) var limit = 1000
  @Option(help: ArgumentHelp("A name must be seen safely in so many documents.", valueName: "n")) var minDocuments = 3
  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("Only names of this type. May be given several times.", valueName: "type"),
    transform: MentionType.init(argument:))
  var types: [MentionType] = []
  @Option(help: ArgumentHelp("What the file shall name as its source.", valueName: "text"))
  var source = "suggested by mingce from a corpus"
  @Option(help: ArgumentHelp("What the file shall name as the licence of the names.", valueName: "text"))
  var licence = "unknown"
  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    guard limit >= 1, minDocuments >= 1 else {
      throw ValidationError("--limit and --min-documents need whole numbers from 1")
    }
  }

  func run() throws {
    let loaded = try ResourceLoader(options: resources).load()
    let (collector, failures) = try collect(loaded)
    var settings = SuggestionRanker.Settings()
    settings.minimumDocuments = minDocuments
    settings.types = types.isEmpty ? nil : Set(types)
    let ranker = SuggestionRanker(dissector: NameDissector(loaded), settings: settings)
    let suggestions = ranker.rank(collector)
    let text = SuggestionFile(source: source, licence: licence).text(suggestions.prefix(limit))
    if let output {
      try AtomicFile.write(text, to: output)
    } else {
      let standard = StandardOutput()
      try standard.append(Array(text.utf8))
      try standard.flush()
    }
    StandardError.write(
      "\(min(limit, suggestions.count)) of \(suggestions.count) suggestions, from \(collector.candidates.count) names in "
        + "\(collector.documents) documents\n")
    if failures > 0 { throw ExitCode(1) }
  }

  /// - Returns: the names, and how many documents could not be read.
  private func collect(_ loaded: Resources) throws -> (NameCollector, failures: Int) {
    var collector = NameCollector()
    let sightings = NameSightings()
    let read: @Sendable ([AnnotatedDocument]) -> [(String, [NameSighting])] = { documents in
      documents.map { ($0.id, sightings.read($0)) }
    }
    let take: ([(String, [NameSighting])]) -> Void = { batch in
      for (document, found) in batch { collector.add(found, document: document) }
    }
    if annotated {
      let failures = try corpus.corpus.records(read, take: take)
      return (collector, failures)
    }
    let annotator = try Annotator(loaded)
    let failures = try corpus.corpus.articles({ read(annotator.annotate($0)) }, take: take)
    return (collector, failures)
  }
}
