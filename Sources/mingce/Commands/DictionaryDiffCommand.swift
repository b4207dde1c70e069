import ArgumentParser
import Pipeline
import TextModel
import Workbench

struct DictionaryDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what an edit of dictionaries changes in the annotations of a corpus.",
    discussion: """
      Annotates every article twice and prints the mentions gained (+), lost (-) and changed (~) and the relations gained \
      and lost, with their sentences; then the counts, and which dictionary lines had the most part in it. OLD and NEW are \
      dictionary folders, images, or single dictionary files, which are laid over the program's own dictionaries.

        mingce dictionary diff Dictionaries edited/ news/
        mingce dictionary diff mingce.image new-names.tsv news/*.txt | less
        mingce dictionary diff --json old.image new.image articles.jsonl | jq -c '.mentions[]?'

      Exit status: 0 nothing changed, 1 something did, 2 trouble.
      """)

  @Argument(help: "The dictionaries as they were.", completion: .file()) var old: String
  @Argument(help: "The dictionaries as they shall be.", completion: .file()) var new: String
  @OptionGroup var corpus: DictionaryCorpusOptions
  @Flag(help: "Write JSON Lines: an object for each document that changed, the counts at the end.") var json = false
  @Flag(help: "Write the counts only.") var summary = false
  @Option(
    help: ArgumentHelp(
      "The image that dictionary files are laid over (else as in `mingce annotate`).", valueName: "file"),
    completion: .file())
  var image: String?

  func run() throws {
    let before = try Annotator(open(old))
    let after = try Annotator(open(new))
    let output = StandardOutput()
    var tally = DifferenceTally()
    let failures = try corpus.corpus.articles { documents in
      zip(before.annotate(documents), after.annotate(documents)).map(DocumentDifference.init)
    } take: { (differences: [DocumentDifference]) in
      for difference in differences {
        tally.add(difference)
        guard !summary else { continue }
        try output.append(json ? DifferenceJSON.line(difference) : Array(DifferenceText.text(difference).utf8))
      }
    }
    try output.append(json ? DifferenceJSON.line(tally) : Array(DifferenceText.text(tally).utf8))
    try output.flush()
    if failures > 0 { throw ExitCode(2) }
    if !tally.isEmpty { throw ExitCode(1) }
  }

  private func open(_ path: String) throws(Diagnostic) -> Resources {
    try DictionarySet.open(
      path, over: { () throws(Diagnostic) in try ImageLocator(option: image).locate() }, report: StandardError.report)
  }
}
