import ArgumentParser
import Lexicon
import Pipeline
import TextModel

struct DictionaryBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile a folder of dictionaries and rules to one image.",
    discussion: """
      The image is rebuilt only when the content of its sources, or the program's format, has changed. Lines with errors \
      are reported and left out; then nothing is written.

        mingce dictionary build
        mingce dictionary build Dictionaries -o /usr/local/share/mingce/mingce.image
      """)

  @Argument(help: "The folder.", completion: .directory) var directory = "Dictionaries"
  @Option(name: .shortAndLong, help: ArgumentHelp("The image to write (else beside the program).", valueName: "image"))
  var output: String?
  @Flag(help: "Build even when nothing changed.") var force = false

  func run() throws {
    let target = try output ?? ImageLocator(option: nil).besideExecutable()
    let recipe = try ImageRecipe(directory: directory)
    let builder = recipe.builder
    if !force, builder.isUpToDate(target) {
      StandardError.write("\(target) is up to date\n")
      return
    }
    let findings = DictionaryLinter(fold: builder.fold).lint(builder.sources).filter { $0.severity == .error }
    guard findings.isEmpty else {
      findings.forEach { StandardError.report($0.inFolder(directory)) }
      throw ExitCode(1)
    }
    _ = try builder.write(to: target)
    let image = try LexiconImage.open(target)
    let entries = try Gazetteer(image: image).entryCount
    StandardError.write("\(target): \(entries) forms from \(builder.sources.count) files, \(image.size) bytes\n")
  }
}

extension Diagnostic {
  /// The finding with the folder before the file's name, so that the place can be opened from here.
  func inFolder(_ directory: String) -> Diagnostic {
    var copy = self
    copy.file = file.map { "\(directory)/\($0)" }
    return copy
  }
}
