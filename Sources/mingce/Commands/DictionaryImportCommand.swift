import ArgumentParser
import Lexicon
import TextModel
import Workbench

struct DictionaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a dictionary of jieba's, HanLP's or of a plain list.",
    discussion: """
      jieba's lines are ‘word freq tag’, HanLP's ‘word tag freq’ with further pairs, a list has one name a line. Names are \
      taken, with their types by their tags: nr PERSON, ns LOCATION, nt ORGANIZATION and their finer kinds. With --as \
      word.noun, word.verb, word.adjective or word.adverb the words of that kind are taken instead, with frequencies.

        mingce dictionary import --from jieba userdict.txt -o names.tsv --source 'our word list' --licence CC-BY-4.0
        mingce dictionary import --from list members.txt --type PERSON -o members.tsv --source 'our members' --licence none
        mingce dictionary import --from hanlp CustomDictionary.txt --as word.noun -o nouns.tsv

      Malformed lines are reported and left out; with --strict nothing is written then, and the exit status is 1.
      """)

  @Argument(help: "The file; `-` is standard input.", completion: .file()) var file: String
  @Option(help: "The form of the file.") var from: ForeignFormat
  @Option(name: [.short, .long], help: ArgumentHelp("The dictionary to write.", valueName: "file")) var output: String
  @Option(
    name: .customLong("as"), help: ArgumentHelp("The class of all entries (organization.known …).", valueName: "class"))
  var className: String?
  @Option(
    help: ArgumentHelp(
      "The type of words without a tag; of those with one, only that type's are taken.", valueName: "type"),
    transform: MentionType.init(argument:))
  var type: MentionType?
  @Option(help: ArgumentHelp("Where the names come from.", valueName: "text")) var source: String?
  @Option(help: ArgumentHelp("The licence of that source.", valueName: "text")) var licence: String?
  @Flag(help: "Write nothing when a line is malformed.") var strict = false

  func run() throws {
    let name = file == "-" ? "<stdin>" : file
    for (option, value) in [("source", source), ("licence", licence)] where value == nil {
      StandardError.report(
        Diagnostic(
          .warning, code: "unknown-\(option)",
          "the file's head will say ‘\(option): unknown’; give it with --\(option)",
          file: output))
    }
    let settings = DictionaryImport.Settings(
      format: from, className: className, type: type, source: source ?? "unknown", licence: licence ?? "unknown")
    let outcome = DictionaryImport(settings).run(try FileBytes.read(file), file: name)
    outcome.diagnostics.forEach(StandardError.report)
    if strict, !outcome.diagnostics.isEmpty { throw ExitCode(1) }
    // What is written must be a dictionary by our own rules, whatever the input was.
    let written = DictionarySource(name: output, text: outcome.text)
    let mistakes = DictionaryParser(tier: .shipped).parse(written).diagnostics.filter { $0.severity == .error }
    mistakes.forEach(StandardError.report)
    guard mistakes.isEmpty else { throw ExitCode(1) }
    try AtomicFile.write(outcome.text, to: output)
    let leftOut = outcome.leftOut.map { "\($0.count) \($0.tag.isEmpty ? "without a tag" : "tagged \($0.tag)")" }
    StandardError.write(
      "\(output): \(outcome.taken) entries, \(outcome.repeated) repeated, \(outcome.diagnostics.count) malformed"
        + (leftOut.isEmpty ? "\n" : "; left out: \(leftOut.joined(separator: ", "))\n"))
  }
}

extension ForeignFormat: ExpressibleByArgument {}
