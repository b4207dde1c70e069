import Interchange
import Pipeline
import TextModel

/// Collects the records of a page: reads annotations, and annotates articles. What fails is reported and has a record in
/// its place.
final class ViewIntake {
  private let writer: any RecordWriter
  private let takesArticles: Bool
  private let explains: Bool
  private let resources: ResourceOptions
  private var annotator: Annotator?
  private var records: [UInt8] = []
  private(set) var failed = 0

  init(writer: any RecordWriter, takesArticles: Bool, explains: Bool, resources: ResourceOptions) {
    self.writer = writer
    self.takesArticles = takesArticles
    self.explains = explains
    self.resources = resources
  }

  /// The whole page.
  var page: [UInt8] { writer.opening + records + writer.closing }

  /// Adds a file's documents.
  /// - Throws: a `Diagnostic` when there are articles and nothing to annotate them with.
  func take(_ path: String) throws {
    switch InputFormat.of(path: path) {
    case .jsonl where !takesArticles, .auto where !takesArticles: addAnnotations(path)
    default: try addArticles(path)
    }
  }

  private func add(_ diagnostic: Diagnostic, id: String, source: String) {
    StandardError.report(diagnostic)
    failed += 1
    writer.write(failure: diagnostic, id: id, source: source, to: &records)
  }

  private func addAnnotations(_ path: String) {
    do throws(Diagnostic) {
      var stream = AnnotationStream(path == "-" ? .standardInput() : try .open(path: path))
      let reader = AnnotationReader(file: stream.name)
      while let line = try stream.next() {
        do throws(Diagnostic) {
          switch try reader.record(line.bytes[...], number: line.number) {
          case .document(let document): writer.write(document, to: &records)
          // Whoever annotated has reported it.
          case .failure(let id, let diagnostic): writer.write(failure: diagnostic, id: id, source: id, to: &records)
          }
        } catch { add(error, id: "\(stream.name):\(line.number)", source: stream.name) }
      }
    } catch { add(error, id: path, source: path) }
  }

  private func addArticles(_ path: String) throws {
    let annotator = try annotator ?? Annotator(ResourceLoader(options: resources).load(), explains: explains)
    self.annotator = annotator
    let configuration = AnnotateConfiguration(paths: [path])
    let input = InputReader(
      configuration, finder: InputFinder(configuration.paths), interruption: nil, isFinished: { _, _ in false })
    while let item = input.next() {
      switch item {
      case .document(let document): writer.write(annotator.annotate(document), to: &records)
      case .failure(let failure): add(failure.diagnostic, id: failure.id, source: failure.source)
      case .begin, .end, .finishedBefore: continue
      }
    }
  }
}
