import ArgumentParser

struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Compile and check dictionaries.",
    subcommands: [DictionaryBuildCommand.self, DictionaryLintCommand.self])
}
