import ArgumentParser
import Interchange
import Lexicon
import Viewer

struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Make a page to read annotations by in a browser.",
    discussion: """
      Takes annotations as `mingce annotate` writes them, and articles, which are annotated on the way. The page is one \
      file that loads nothing from anywhere: the articles with their mentions, entities and relations, filters, search, \
      and for each result where it comes from.

        mingce view page.md -o page.html
        mingce view annotated.jsonl -o news.html
        mingce view --explain page.md > page.html
      """)

  @Argument(help: "Annotations or articles; `-` is standard input, and so is naming none.", completion: .file())
  var files: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The page; else standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Take JSON Lines and standard input for articles; else they are annotations.") var articles = false

  @Flag(help: "Have the articles that are annotated now say what else was proposed; much slower.") var explain = false

  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let intake = ViewIntake(
      writer: ReadingPageWriter(), takesArticles: articles, explains: explain, resources: resources)
    for file in files.isEmpty ? ["-"] : files { try intake.take(file) }
    let page = intake.page
    if let output {
      try AtomicFile.write(String(decoding: page, as: UTF8.self), to: output)
    } else {
      let standard = StandardOutput()
      try standard.append(page)
      try standard.flush()
    }
    if intake.failed > 0 { throw ExitCode(1) }
  }
}
