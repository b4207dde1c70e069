import ArgumentParser
import Interchange
import TextModel

/// What the user typed after `annotate`; nothing is opened or resolved yet.
struct AnnotateOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders and quoted patterns ('news/**/*.txt') to read; `-` is standard input, and so is naming none. "
        + "gzip, xz and zstd are unpacked."), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "What the input is; auto goes by the file's extension, then by its first bytes.", valueName: "format"))
  var inputFormat: InputFormat = .auto

  @Option(
    help: ArgumentHelp(
      "What to write: json is JSON Lines, text a listing to read at a terminal, html one page to read in a browser.",
      valueName: "format"))
  var outputFormat: OutputFormatArgument = .json

  @Flag(help: "Indent the output for reading.")
  var pretty = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many documents to work on at a time; as many as there are processors unless said.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Write sentences and ICU's words as well.")
  var tokens = false

  @Flag(help: "Say of each mention what else was proposed for its words, and why that lost; much slower.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "The day on which the text was written, against which 今年 or 昨天 are read; a record's own date comes first.",
      valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The input's encoding: a name such as gb18030 or big5, or auto to find out. The default is strict UTF-8.",
      valueName: "name"))
  var encoding: String = "utf-8"

  @Option(help: ArgumentHelp("Leave out what is less sure than this, from 0 to 1.", valueName: "p"))
  var minConfidence: Double = 0

  mutating func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs needs a whole number from 1") }
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence needs a number from 0 to 1") }
    if let date, CalendarDate.precision(date) != .day {
      throw ValidationError("--date needs a day of the calendar as YYYY-MM-DD, and ‘\(date)’ is none")
    }
  }
}

extension InputFormat: ExpressibleByArgument {}

enum OutputFormatArgument: String, ExpressibleByArgument, CaseIterable { case json, text, html }
