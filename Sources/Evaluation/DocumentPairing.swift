import Interchange
import TextModel

/// Which prediction belongs to which gold document.
package enum DocumentPairing {
  /// Pairs by id when the predictions have every gold id, otherwise by position. A failed document counts as an empty
  /// prediction.
  /// - Throws: a `Diagnostic` with code `unpaired` when neither is possible.
  package static func pair(gold: [AnnotatedDocument], predicted: [AnnotationRecord]) throws(Diagnostic)
    -> [(gold: AnnotatedDocument, predicted: AnnotatedDocument)]
  {
    let byID = Dictionary(predicted.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let matched = gold.compactMap { byID[$0.id] }
    if matched.count == gold.count { return zip(gold, matched).map { ($0, document($1)) } }
    guard gold.count == predicted.count else {
      throw Diagnostic(
        .error, code: "unpaired",
        "\(gold.count) gold documents and \(predicted.count) predicted ones, and their ids do not match; "
          + "give predictions for exactly the gold's documents")
    }
    return zip(gold, predicted).map { ($0, document($1)) }
  }

  private static func document(_ record: AnnotationRecord) -> AnnotatedDocument {
    switch record {
    case .document(let document): document
    case .failure(let id, _): AnnotatedDocument(id: id, source: id, text: "")
    }
  }
}
