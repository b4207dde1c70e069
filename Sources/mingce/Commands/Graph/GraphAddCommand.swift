import ArgumentParser
import Glibc
import Interchange
import Graph
import Pipeline
import TextModel

struct GraphAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add documents to a store, which is made when there is none.",
    discussion: """
      Takes annotations as `mingce annotate` writes them, and articles, which are annotated on the way. A document that is \
      added again replaces what it said before; one that has not changed is passed over, so adding may be broken off and \
      repeated at any time.

        mingce graph add news.graph annotated.jsonl
        mingce -j 4 news/*.txt | mingce graph add news.graph
        mingce graph add news.graph seeds/*.md
      """)

  @Argument(help: "The store.", completion: .file()) var store: String
  @Argument(help: "Annotations or articles; `-` is standard input, and so is naming none.", completion: .file())
  var files: [String] = []

  @Flag(help: "Take JSON Lines and standard input for articles; else they are annotations.") var articles = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many threads read; as many as there are processors unless said.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs needs a whole number from 1") }
  }

  func run() throws {
    let store = try GraphStore(path: store) { try GraphKnowledge.load(image: resources.image) }
    let adder = GraphAdder(store)
    let intake = GraphIntake(
      adder: adder, jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), takesArticles: articles,
      resources: resources)
    for file in files.isEmpty ? ["-"] : files { try intake.take(file) }
    try adder.finish()
    try store.close()
    let outcome = adder.outcome
    StandardError.write(
      "\(outcome.added) added, \(outcome.replaced) replaced, \(outcome.unchanged + intake.known) unchanged"
        + (intake.failed > 0 ? ", \(intake.failed) failed\n" : "\n"))
    if intake.failed > 0 { throw ExitCode(1) }
  }
}
