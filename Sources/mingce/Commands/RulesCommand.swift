import ArgumentParser
import Lexicon
import Pipeline
import Relations
import TextModel

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check relation rules.", subcommands: [RulesCheckCommand.self])
}

struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Parse the rules of a dictionary folder and run the examples they carry.",
    discussion: """
      Each rule file holds positive and negative examples of its rules. A mistake in a rule, or an example that does not \
      come out as it says, is reported with its place; exit status 1 when there is one.

        mingce rules check
        mingce rules check Dictionaries
      """)

  @Argument(help: "The dictionary folder whose rules/ is checked.", completion: .directory) var directory =
    "Dictionaries"

  func run() throws {
    let recipe = try ImageRecipe(directory: directory)
    let builder = recipe.builder
    let (rules, mistakes) = RuleSet.parse(recipe.rules, fold: builder.fold)
    let (gazetteer, _) = Gazetteer.compile(builder.sources, fold: builder.fold)
    let findings = mistakes + rules.check(gazetteer: gazetteer, fold: builder.fold)
    findings.forEach { StandardError.report($0.inFolder(directory)) }
    StandardError.write("\(rules.count) rules, \(findings.count { $0.severity == .error }) errors\n")
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
