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
    completion: .file(), transform: DictionaryArgument.init)
  var dictionaries: [DictionaryArgument] = []

  @Option(
    name: .customLong("image"),
    help: ArgumentHelp(
      "The compiled dictionaries (else $MINGCE_IMAGE, else beside the program, else ../share/mingce).",
      valueName: "file"), completion: .file())
  var image: String?
}

/// A run-time dictionary as given: `people.txt` or `PERSON=people.txt`.
struct DictionaryArgument: Hashable, Sendable {
  var type: MentionType?
  var path: String

  /// - Throws: a `ValidationError` when the letters before `=` are no mention type.
  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex,
      argument[..<equals].allSatisfy({ $0.isASCII && $0.isLetter })
    else {
      path = argument
      return
    }
    type = try MentionType(argument: argument[..<equals])
    path = String(argument[argument.index(after: equals)...])
  }
}

extension MentionType {
  /// A type as users write it, in any case of letters.
  /// - Throws: a `ValidationError` that lists the types.
  init(argument: some StringProtocol) throws {
    guard let type = MentionType(rawValue: argument.uppercased()) else {
      let known = MentionType.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("‘\(argument)’ is no mention type; the types are \(known)")
    }
    self = type
  }
}
