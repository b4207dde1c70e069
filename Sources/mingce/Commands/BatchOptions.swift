import ArgumentParser
import Interchange

/// Options for many files and many documents.
struct BatchOptions: ParsableArguments {
  @Flag(name: .customLong("lines"), help: "Take each line of plain text for a document.")
  var lines = false

  @Flag(name: [.customShort("0"), .customLong("null")], help: "Read paths from standard input, ended by zero bytes.")
  var null = false

  @Option(
    help: ArgumentHelp(
      "Of folders, take files of this name only; may be given several times. Without it, those with a known ending.",
      valueName: "glob"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Of folders, leave out files and folders of this name.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("The field of a JSON Lines record that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The field that holds the id.", valueName: "name"))
  var idField = "id"

  @Option(help: ArgumentHelp("The field that holds the date.", valueName: "name"))
  var dateField = "date"

  @Option(
    help: ArgumentHelp("Write a file of records for each input file into this folder.", valueName: "folder"),
    completion: .directory)
  var outputDir: String?

  @Flag(help: "Leave what is finished in the output folder and has not changed since.")
  var resume = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Say on standard error how far the run is: a bar on a terminal, else a line a minute. On a terminal unless said.")
  var progress: Bool?

  @Option(help: ArgumentHelp("Stop when more documents than this have failed.", valueName: "n"))
  var maxErrors: Int?

  @Flag(help: "Stop at the first document that fails.")
  var failFast = false

  func validate() throws {
    guard !resume || outputDir != nil else { throw ValidationError("--resume needs --output-dir") }
    guard maxErrors ?? 0 >= 0 else { throw ValidationError("--max-errors needs a whole number from 0") }
    guard maxErrors == nil || !failFast else {
      throw ValidationError("--fail-fast is --max-errors 0; give one of them")
    }
    guard Set([textField, idField, dateField]).count == 3 else {
      throw ValidationError("--text-field, --id-field and --date-field must name different fields")
    }
  }
}
