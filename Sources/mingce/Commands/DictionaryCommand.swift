import ArgumentParser
import Lexicon
import TextModel

struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary", abstract: "Compile and check dictionaries.", subcommands: [])
}
