import AnnotationTools
import ArgumentParser
import Interchange
import TextModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read corrected annotations back as gold.",
    discussion: """
      Writes the gold form that `evaluate` and `train` read. Everything is checked: offsets, covered texts, types and \
      what relations join. A document with errors is left out, each of its errors is reported with its place, and the \
      exit status is 1.

      Gold mentions are flat: of nested mentions the outermost is written, the others only give names to relations. \
      Mentions that cross, and parts of a mention with other words between them, are errors.

        mingce import --format brat page-brat -o gold.jsonl
        mingce import --format doccano all.jsonl | mingce evaluate /dev/stdin
      """)

  @Argument(
    help: "brat: folders with .ann and .txt files; doccano: JSON Lines files, `-` is standard input.",
    completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("brat or doccano.", valueName: "format"))
  var format: CorrectedFormat

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The gold file; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let gold = try GoldOutput(output)
    for path in paths {
      switch format {
      case .brat:
        let folder = try BratFolder(path, read: FileBytes.read)
        for name in folder.names { try gold.add(folder.document(name)) }
      case .doccano:
        var stream = AnnotationStream(path == "-" ? .standardInput() : try .open(path: path))
        let reader = DoccanoReader(file: stream.name)
        while let line = try stream.next() { try gold.add(reader.document(line)) }
      }
    }
    try gold.finish()
    if gold.failed > 0 { throw ExitCode(1) }
  }
}

/// The formats in which corrections come back.
enum CorrectedFormat: String, CaseIterable, ExpressibleByArgument { case brat, doccano }

/// Gold records on their way out, and the errors on theirs.
private final class GoldOutput {
  private(set) var failed = 0
  private let tree: OutputTree?
  private let standardOutput = StandardOutput()

  init(_ path: String?) throws {
    tree = try path.map { try OutputTree(file: $0, remedy: "mend that and run the command again") }
  }

  func add(_ result: ImportResult) throws {
    switch result {
    case .failure(let failure):
      failure.diagnostics.forEach(StandardError.report)
      failed += 1
    case .success(let document):
      var writer = JSONByteWriter()
      GoldWriter().append(document, to: &writer)
      writer.raw("\n")
      if let tree { try tree.append(writer.bytes) } else { try standardOutput.append(writer.bytes) }
    }
  }

  func finish() throws {
    _ = try tree?.finish()
    try standardOutput.flush()
  }
}
