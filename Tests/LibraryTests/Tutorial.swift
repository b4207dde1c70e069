// begin: imports
import Interchange
import Pipeline
import TextModel

// end

/// The code of the page on the library. What stands between the marks is the page's, word for word; `print` and the paths
/// come from the tests.
enum Tutorial {
  static func relations(image: String, print: (String) -> Void) throws {
    // begin: relations
    let annotator = try Annotator(Resources.open(image: image))
    let document = annotator.annotate(SourceDocument(text: "海东市纺织工会主席林晚秋出席会议。"))
    for relation in document.relations {
      let ends = [relation.subject, relation.object].map { document.entity($0)?.name ?? "" }
      print("\(ends[0]) \(relation.type.rawValue) \(ends[1])")
    }
    // end
  }

  static func mentions(_ document: AnnotatedDocument, print: (String) -> Void) {
    // begin: mentions
    for mention in document.mentions where mention.nestedIn == nil {
      let range = document.range(of: mention.span)
      print("\(mention.type.rawValue) \(document.text[range]) \(mention.start)…\(mention.end)")
    }
    // end
  }

  static func dictionary(image: String, people: String, print: (String) -> Void) throws {
    // begin: dictionary
    let ours = UserDictionary(path: people, type: .person)
    let resources = try Resources.open(image: image, dictionaries: [ours]) { print("\($0)") }
    let document = try Annotator(resources).annotate(SourceDocument(text: "昨天雾中人到会。"))
    print(document.mentions.map(\.text).joined(separator: " "))
    // end
  }

  static func stream(_ annotator: Annotator, news: String, output: ([UInt8]) -> Void) throws {
    // begin: stream
    let reader = DocumentReader(try ByteSource.open(path: news))
    let writer = AnnotationWriter()
    while let next = reader.next() {
      var record: [UInt8] = []
      switch next {
      case .success(let document): writer.write(annotator.annotate(document), to: &record)
      case .failure(let failure):
        writer.write(failure: failure.diagnostic, id: failure.id, source: failure.source, to: &record)
      }
      output(record)
    }
    // end
  }

  static func readBack(annotated: String, print: (String) -> Void) throws {
    // begin: read-back
    var lines = AnnotationStream(try ByteSource.open(path: annotated))
    let reader = AnnotationReader(file: lines.name)
    while let line = try lines.next() {
      switch try reader.record(line.bytes[...], number: line.number) {
      case .document(let document): print("\(document.id): \(document.entities.count) entities")
      case .failure(let id, let diagnostic): print("\(id): \(diagnostic.code)")
      }
    }
    // end
  }

  static func tasks(_ annotator: Annotator, texts: [String]) async -> [AnnotatedDocument] {
    // begin: tasks
    let annotated = await withTaskGroup(of: (Int, AnnotatedDocument).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, annotator.annotate(SourceDocument(text: text, id: "\(index)"))) }
      }
      var documents = [AnnotatedDocument?](repeating: nil, count: texts.count)
      for await (index, document) in group { documents[index] = document }
      return documents.compactMap { $0 }
    }
    // end
    return annotated
  }
}
