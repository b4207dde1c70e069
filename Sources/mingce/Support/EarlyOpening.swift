import ArgumentParser
import Pipeline
import Segmentation
import TextModel

/// Opens the compiled dictionaries while the arguments are still being parsed: both take milliseconds of every start.
///
/// A guess from the bare arguments. What was opened counts only if the parsed options ask for the same file; what went
/// wrong is told only then.
struct EarlyOpening {
  let path: String
  private let opening: WorkThread.Result<Swift.Result<ImageContents, Diagnostic>>

  /// Starts to open what `annotate` with these arguments would open; nil when they look like another command.
  init?(arguments: [String]) {
    guard let path = EarlyOpening.path(arguments) else { return nil }
    self.path = path
    opening = WorkThread.Result { Swift.Result { () throws(Diagnostic) in try ImageContents(path: path) } }
  }

  /// Waits until the image is open, and gets ICU ready meanwhile; to be called once.
  /// - Throws: a `Diagnostic` when the image cannot be used.
  func contents() throws(Diagnostic) -> ImageContents {
    SentenceSegmenter.prepare()
    return try opening.value().get()
  }

  /// The image that annotating with these arguments would read.
  static func path(_ arguments: [String]) -> String? {
    let annotate = AnnotateCommand.configuration.commandName
    let others = MingceCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if let first = arguments.first, first != annotate, others.contains(first) { return nil }
    guard !arguments.contains(where: { endsAtOnce.contains($0) }) else { return nil }
    return try? ImageLocator(option: named(arguments)).locate()
  }

  private static let endsAtOnce: Set = ["-h", "--help", "--version"]

  private static func named(_ arguments: [String]) -> String? {
    var named: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--image" { named = arguments[(index + 1)...].first }
      if argument.hasPrefix("--image=") { named = String(argument.dropFirst("--image=".count)) }
    }
    return named
  }
}
