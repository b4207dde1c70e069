import ArgumentParser
import TextModel
import Workbench

struct DictionaryLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Say where a name stands, what it matches and competes with, and what the annotator makes of it.",
    discussion: """
      For each name: its entries with file and line, class and type; what it conflicts with (another type, an ordinary \
      word); the entries inside it and around it; and how it is annotated alone and in a sentence of yours, with what was \
      proposed instead.

        mingce dictionary lookup 市总工会
        mingce dictionary lookup 和平 --in '和平区举行劳模座谈会。'
        mingce dictionary lookup --dictionary ours.tsv 海东市纺织工会 --json | jq '.entries'

      Exit status 1 when a name stands in no dictionary.
      """)

  @Argument(help: "The names.") var names: [String]
  @Option(name: .customLong("in"), help: ArgumentHelp("A sentence to annotate as well.", valueName: "sentence"))
  var sentence: String?
  @Flag(help: "Write one JSON object a line for each name.") var json = false
  @OptionGroup var resources: ResourceOptions

  func validate() throws {
    guard names.allSatisfy({ !$0.isEmpty }) else { throw ValidationError("a name must not be empty") }
  }

  func run() throws {
    let lookups = try NameLookups(ResourceLoader(options: resources).load()).look(up: names, in: sentence)
    let output = StandardOutput()
    for (index, lookup) in lookups.enumerated() {
      if index > 0, !json { try output.append([0x0A]) }
      try output.append(json ? LookupJSON(lookup).line : Array(LookupText(lookup).text.utf8))
    }
    try output.flush()
    if lookups.contains(where: \.entries.isEmpty) { throw ExitCode(1) }
  }
}
