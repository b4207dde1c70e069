import AnnotationTools
import ArgumentParser
import Interchange
import TextModel

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write annotations for annotation tools and trainers.",
    discussion: """
      Takes annotations as `mingce annotate` writes them, and gold files. brat and xmi (UIMA CAS, for INCEpTION) are \
      folders with files for each document; the others are one file. Offsets count code points, in xmi UTF-16 units.

      Everything but bio and spacy keeps nested mentions and relations; bio and spacy's `ents` are flat: the outermost \
      mentions. brat and xmi keep which mentions are one entity, subtypes and qualifiers too. Confidence and what found a \
      mention go to xmi only; label-studio has the confidence. doccano takes no empty text.

        mingce seeds/*.md | mingce export --format brat -o page-brat
        mingce export annotated.jsonl --format doccano -o doccano.jsonl
        mingce export gold.jsonl --format bio -o gold.bio
      """)

  @Argument(help: "Annotations; `-` is standard input, and so is naming none.", completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp("brat, doccano, label-studio, xmi, bio or spacy.", valueName: "format"))
  var format: AnnotationToolFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, or for brat and xmi a new folder; else standard output.", valueName: "path"), completion: .file())
  var output: String?

  func validate() throws {
    guard output != nil || !format.isFolder else {
      throw ValidationError("\(format.rawValue) is a folder of files; name a new folder with -o")
    }
  }

  func run() throws {
    let standardOutput = StandardOutput()
    let exporter =
      try output.map { try AnnotationExporter(format, path: $0) }
      ?? AnnotationExporter(format) { try standardOutput.append($0) }
    var failed = 0
    for file in files.isEmpty ? ["-"] : files { failed += try add(file, to: exporter) }
    try exporter.finish()
    try standardOutput.flush()
    if exporter.leftOut > 0 {
      StandardError.write("\(exporter.leftOut) documents without text left out: \(format.rawValue) takes none\n")
    }
    if failed > 0 { throw ExitCode(1) }
  }

  /// - Returns: how many documents failed.
  private func add(_ file: String, to exporter: AnnotationExporter) throws -> Int {
    var stream = AnnotationStream(file == "-" ? .standardInput() : try .open(path: file))
    let reader = AnnotationReader(file: stream.name)
    var failed = 0
    while let line = try stream.next() {
      if let diagnostic = try add(line, reader, exporter, stream.name) {
        StandardError.report(diagnostic)
        failed += 1
      }
    }
    return failed
  }

  /// - Returns: what is wrong with the line's document, which is then left out.
  private func add(
    _ line: AnnotationStream.Line, _ reader: AnnotationReader, _ exporter: AnnotationExporter, _ file: String
  ) throws -> Diagnostic? {
    let record: AnnotationRecord
    do throws(Diagnostic) { record = try reader.record(line.bytes[...], number: line.number) } catch { return error }
    switch record {
    case .failure(_, let diagnostic): return diagnostic
    case .document(let document):
      do { try exporter.add(document) } catch let rejected as RejectedDocument {
        return Diagnostic(.error, code: rejected.code, rejected.message, file: file, line: line.number)
      }
      return nil
    }
  }
}

extension AnnotationToolFormat: ExpressibleByArgument {}
