import Interchange
import TextModel

/// Writes documents, one after the other, for an annotation tool or a trainer. The same documents give the same bytes.
package final class AnnotationExporter {
  /// Documents written.
  package private(set) var documents = 0
  /// Documents without text that the format has no place for.
  package private(set) var leftOut = 0

  private let format: AnnotationToolFormat
  private let writer: any ToolWriter

  /// - Parameter path: the folder, which must be new or empty, or the file.
  /// - Throws: `output-exists` or `cannot-write`.
  package convenience init(_ format: AnnotationToolFormat, path: String) throws {
    try self.init(format, output: format.isFolder ? ToolOutput.folder(path) : ToolOutput.file(path), path: path)
  }

  /// Writes a format of one file to whatever takes its bytes.
  package convenience init(_ format: AnnotationToolFormat, body: @escaping ([UInt8]) throws -> Void) throws {
    guard !format.isFolder else {
      throw Diagnostic(.error, code: "folder-needed", "\(format.rawValue) is a folder of files; name one with -o")
    }
    try self.init(format, output: .stream(body), path: "")
  }

  private init(_ format: AnnotationToolFormat, output: ToolOutput, path: String) throws {
    self.format = format
    writer =
      switch format {
      case .brat: BratWriter(output, index: try .file("\(path)/\(ExportedDocument.indexName)"))
      case .xmi: XMIWriter(output)
      case .doccano: DoccanoWriter(output)
      case .labelStudio: LabelStudioWriter(output)
      case .bio: BIOWriter(output)
      case .spacy: SpaCyWriter(output)
      }
    try writer.begin()
  }

  /// Adds a document.
  /// - Throws: a `RejectedDocument` when its offsets do not fit its text: it is left out and the next may be added;
  ///   otherwise `cannot-write`.
  package func add(_ document: AnnotatedDocument) throws {
    if format == .doccano, document.text.allSatisfy(\.isWhitespace) {
      leftOut += 1
      return
    }
    try writer.write(try ToolDocument(document))
    documents += 1
  }

  /// Finishes the files; to be called once, at the end.
  /// - Throws: `cannot-write`.
  package func finish() throws { try writer.end() }
}

/// The writer of one format.
protocol ToolWriter: AnyObject {
  func begin() throws
  func write(_ document: ToolDocument) throws
  func end() throws
}
