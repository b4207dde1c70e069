import ArgumentParser
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
        mingce --input-format jsonl < articles.jsonl > annotated.jsonl
        curl -s https://example.org/page.txt | mingce --encoding auto --date 2024-05-20
        mingce -j 4 --min-confidence 0.8 news/*.txt | jq -r '.relations[] | [.subject, .type, .object] | @tsv'
      """)

  @OptionGroup var options: AnnotateOptions
  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let configuration = AnnotateConfiguration(options)
    let annotator = try Annotator(
      ResourceLoader(options: resources).load(), includesTokens: options.tokens, explains: options.explain)
    let failed = try AnnotateRun(configuration: configuration, annotator: annotator).run()
    if failed > 0 { throw ExitCode(1) }
  }
}
