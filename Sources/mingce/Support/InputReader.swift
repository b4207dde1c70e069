import Glibc
import TextModel

/// The documents of all inputs, one after the other.
final class InputReader {
  enum Item: Sendable {
    case document(SourceDocument)
    /// A document that cannot be read; the record in its place gets this id and source.
    case failure(Diagnostic, id: String, source: String)
  }

  private let configuration: AnnotateConfiguration
  private var rest: ArraySlice<String>

  init(_ configuration: AnnotateConfiguration) {
    self.configuration = configuration
    rest = configuration.paths[...]
  }

  var wouldBlock: Bool { false }

  func next() throws -> Item? {
    guard let path = rest.popFirst() else { return nil }
    let source = path == "-" ? "<stdin>" : path
    let id = path == "-" ? "stdin" : path
    do throws(Diagnostic) {
      return .document(
        SourceDocument(id: id, source: source, date: configuration.date, bytes: try FileBytes.read(path)))
    } catch {
      return .failure(error, id: id, source: source)
    }
  }
}
