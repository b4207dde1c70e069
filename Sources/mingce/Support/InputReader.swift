import Interchange
import Segmentation
import TextModel

/// The documents of all inputs, one after the other.
final class InputReader {
  typealias Item = Result<SourceDocument, FailedInput>

  /// A document that cannot be read, for the record in its place.
  struct FailedInput: Error, Sendable {
    var id: String
    var source: String
    var diagnostic: Diagnostic
  }

  private let options: DocumentReader.Options
  private let date: String?
  private let beforeWaiting: () -> Void
  private var rest: ArraySlice<String>
  private var current: DocumentReader?

  /// - Parameter beforeWaiting: called before a read that will have to wait for input.
  init(_ configuration: AnnotateConfiguration, beforeWaiting: @escaping () -> Void) {
    options = DocumentReader.Options(
      format: configuration.inputFormat,
      decoder: TextDecoder(
        TextDecoder.Encoding(name: configuration.encoding), detect: Charset.detect, convert: Charset.convert))
    date = configuration.date
    self.beforeWaiting = beforeWaiting
    rest = configuration.paths[...]
  }

  /// The next document or failure; nil after the last of the last input.
  func next() -> Item? {
    while true {
      switch current?.next() {
      case .success(var document):
        document.date = document.date ?? date
        return .success(document)
      case .failure(let failure):
        return .failure(FailedInput(id: failure.id, source: failure.source, diagnostic: failure.diagnostic))
      case nil: break
      }
      guard let path = rest.popFirst() else { return nil }
      do throws(Diagnostic) {
        let source = path == "-" ? ByteSource.standardInput() : try ByteSource.open(path: path)
        source.beforeWaiting = beforeWaiting
        current = DocumentReader(source, options: options)
      } catch {
        current = nil
        return .failure(FailedInput(id: path, source: path, diagnostic: error))
      }
    }
  }
}
