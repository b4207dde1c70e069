import Interchange
import TextModel

/// What an annotation tool has no place for and an import needs: a document's id, date, articles, and the relations that
/// could not be drawn.
enum ExportedDocument {
  /// The file beside brat's that holds it.
  static let indexName = "documents.jsonl"

  /// Appends it as a gold record without text and mentions.
  static func append(
    _ document: ToolDocument, undrawn: [AnnotatedDocument.Relation], to writer: inout JSONByteWriter
  ) {
    let names = Dictionary(document.document.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var record = AnnotatedDocument(id: document.document.id, source: "", text: "")
    record.date = document.document.date
    record.articles = document.document.articles
    record.relations = undrawn.map { relation in
      var named = relation
      named.subject = relation.subject.map { names[$0] ?? $0 }
      named.object = names[relation.object] ?? relation.object
      // Both ends of an alias are one entity; in gold its object is the other name itself.
      if relation.type == .alsoKnownAs, let name = relation.qualifiers.first(where: { $0.key == .name }) {
        named.object = name.value
        named.qualifiers.removeAll { $0.key == .name }
      }
      return named
    }
    GoldWriter().append(record, to: &writer)
  }
}

/// File names for documents: safe everywhere, in the order of the documents, and never twice the same.
struct DocumentFileNames {
  private static let longest = 60
  private var count = 0

  /// The next document's: its number, then of its id what every system takes in a name. `news/2020 05` as the first
  /// document becomes `000001-news_2020_05`.
  mutating func next(_ id: String) -> String {
    count += 1
    let digits = String(count)
    let safe = id.unicodeScalars.map { scalar in
      let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isSafe || scalar == "-" ? Character(scalar) : "_"
    }
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-" + String(safe.prefix(Self.longest))
  }
}
