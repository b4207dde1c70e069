import ArgumentParser
import Glibc
import Interchange
import Pipeline
import TextModel

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate documents (the default command).",
    discussion: """
      Writes one record for each document, in the order of the input, whatever --jobs says. A document that cannot be \
      annotated leaves an error record in its place and a message on standard error.

        mingce page.md
        mingce --pretty page.md | less
        mingce --explain --output-format text page.md | less
        mingce --explain --output-format html page.md > page.html
        mingce --input-format jsonl < articles.jsonl > annotated.jsonl
        curl -s https://example.org/page.txt | mingce --encoding auto --date 2024-05-20
        mingce --output-dir annotated --resume --progress news/
        mingce -j 4 --min-confidence 0.8 news/*.txt | jq -r '.relations[] | [.subject, .type, .object] | @tsv'
      """)

  @OptionGroup var options: AnnotateOptions
  @OptionGroup(title: "Batch options") var batch: BatchOptions
  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    guard !batch.null || (options.paths.isEmpty && resources.dictionaries.allSatisfy { $0.path != "-" }) else {
      throw ValidationError("--null reads the paths from standard input; name no others")
    }
    guard !batch.lines || options.inputFormat == .auto || options.inputFormat == .lines else {
      throw ValidationError("--lines is --input-format lines; give one of them")
    }
    guard batch.outputDir == nil || options.outputFormat != .html else {
      throw ValidationError(
        "--output-format html writes one page; leave --output-dir out, or give its files to mingce view")
    }
  }

  func run() throws { try run(early: nil) }

  /// - Parameter early: the image that is being opened already.
  func run(early: EarlyOpening?) throws {
    var configuration = AnnotateConfiguration(options, batch)
    let loaded = try ResourceLoader(options: resources, early: early).load()
    configuration.fingerprint ^= loaded.fingerprint
    let annotator = try Annotator(loaded, includesTokens: options.tokens, explains: options.explain)
    let status = try AnnotateRun(configuration: configuration, annotator: annotator).run()
    // The process ends here: to take all that is loaded apart before would only make it end later.
    Glibc.exit(status)
  }
}
