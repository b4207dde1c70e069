import ArgumentParser

struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Compile, check and extend dictionaries.",
    subcommands: [
      DictionaryBuildCommand.self, DictionaryLintCommand.self, DictionaryLookupCommand.self,
      DictionaryImportCommand.self, DictionarySuggestCommand.self, DictionaryDiffCommand.self,
    ])
}
