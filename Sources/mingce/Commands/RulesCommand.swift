import ArgumentParser
import Lexicon
import Pipeline
import Relations
import TextModel

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check and document relation rules.",
    subcommands: [RulesCheckCommand.self, RulesDocumentCommand.self])
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Parse the rules of a dictionary folder and run the examples they carry.",
    discussion: """
      Each rule file holds positive and negative examples of its rules. A mistake in a rule, or an example that does not \
      come out as it says, is reported with its place; exit status 1 when there is one.

        mingce rules check
        mingce rules check Dictionaries --strict
      """)

  @Argument(help: "The dictionary folder whose rules/ is checked.", completion: .directory) var directory =
    "Dictionaries"

  @Flag(help: "Ask for three examples for and two against in each rule, as shipped rules have.")
  var strict = false

  func run() throws {
    let recipe = try ImageRecipe(directory: directory)
    let builder = recipe.builder
    let (rules, mistakes) = RuleSet.parse(recipe.rules, fold: builder.fold)
    let (gazetteer, _) = Gazetteer.compile(builder.sources, fold: builder.fold)
    let findings = mistakes + rules.check(gazetteer: gazetteer, fold: builder.fold, isStrict: strict)
    findings.forEach { StandardError.report($0.inFolder(directory)) }
    StandardError.write("\(rules.count) rules, \(findings.count { $0.severity == .error }) errors\n")
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

struct RulesDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write the rules of a dictionary folder as a readable page.",
    discussion: """
      Markdown with every rule's comment, pattern, results and examples, from the files themselves.

        mingce rules document Dictionaries | less
        mingce rules document Dictionaries -o Sources/mingce/Mingce.docc/Rules.md
      """)

  @Argument(help: "The dictionary folder whose rules/ is documented.", completion: .directory) var directory =
    "Dictionaries"

  @Option(name: [.short, .long], help: "The file to write; else standard output.", completion: .file())
  var output: String?

  func run() throws {
    let page = RuleDocument.markdown(try ImageRecipe(directory: directory).rules)
    if let output {
      try AtomicFile.write(page, to: output)
      return
    }
    let standard = StandardOutput()
    try standard.append(Array(page.utf8))
    try standard.flush()
  }
}
