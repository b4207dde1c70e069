import TextModel

/// Writes one record for each document: its annotations, or why it has none.
package protocol RecordWriter: Sendable {
  /// What stands before the first record; nothing unless a form needs it.
  var opening: [UInt8] { get }

  /// What stands after the last record; nothing unless a form needs it.
  var closing: [UInt8] { get }

  /// Appends a document's record to `bytes`.
  func write(_ document: AnnotatedDocument, to bytes: inout [UInt8])

  /// Appends the record that stands in a document's place when it could not be annotated.
  /// - Parameters:
  ///   - id: the document's id, as far as it is known.
  ///   - source: the path, or `<stdin>`.
  func write(failure: Diagnostic, id: String, source: String, to bytes: inout [UInt8])
}

extension RecordWriter {
  package var opening: [UInt8] { [] }
  package var closing: [UInt8] { [] }
}

extension AnnotationWriter: RecordWriter {}
