import ArgumentParser
import TextModel

/// Options of every command that runs the pipeline.
struct ResourceOptions: ParsableArguments {
  @Option(
    name: .customLong("dictionary"),
    help: ArgumentHelp(
      "Add a dictionary for this run; it wins over what is shipped. May be given several times.",
      discussion: "One name a line, or the format of the shipped dictionaries. TYPE is PERSON, ORGANIZATION, TITLE, "
        + "LOCATION, EVENT or WORK; it counts where the file itself says nothing.",
      valueName: "[TYPE=]FILE"),
    completion: .file())
  var dictionaries: [DictionaryArgument] = []

  @Option(
    name: .customLong("image"),
    help: ArgumentHelp(
      "The compiled dictionaries (else $MINGCE_IMAGE, else beside the program, else ../share/mingce).",
      valueName: "file"), completion: .file())
  var image: String?
}

/// A run-time dictionary as given: `people.txt` or `PERSON=people.txt`.
struct DictionaryArgument: ExpressibleByArgument, Hashable, Sendable {
  var type: MentionType?
  var path: String

  /// A prefix of letters before `=` must be a mention type; nil when it is not.
  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      argument[..<equals].allSatisfy({ $0.isASCII && $0.isLetter }), equals > argument.startIndex
    else {
      path = argument
      return
    }
    guard let type = MentionType(rawValue: argument[..<equals].uppercased()) else { return nil }
    self.type = type
    path = String(argument[argument.index(after: equals)...])
  }
}
