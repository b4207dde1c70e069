import Interchange
import TextModel

/// Writes annotated documents as one self-contained HTML page to read by: articles with their mentions, entities,
/// relations, and where each comes from. The page loads nothing from anywhere.
package struct ReadingPageWriter: RecordWriter {
  /// The template cut in two, made once.
  private static let parts = PageParts(
    template: PackageResources.reader_html, styles: [PackageResources.base_css, PackageResources.reader_css],
    scripts: [
      PackageResources.words_js, PackageResources.elements_js, PackageResources.records_js, PackageResources.state_js,
      PackageResources.nesting_js, PackageResources.text_js, PackageResources.why_js, PackageResources.panel_js,
      PackageResources.graph_js,
      PackageResources.articles_js, PackageResources.overview_js, PackageResources.search_js,
      PackageResources.reader_js,
    ])

  package init() {}

  package var opening: [UInt8] { Self.parts.opening }
  package var closing: [UInt8] { Self.parts.closing }

  package func write(_ document: AnnotatedDocument, to bytes: inout [UInt8]) {
    var record: [UInt8] = []
    AnnotationWriter().write(document, to: &record)
    ScriptData.append(record.dropLast(), name: "record", to: &bytes)
  }

  package func write(failure: Diagnostic, id: String, source: String, to bytes: inout [UInt8]) {
    var record: [UInt8] = []
    AnnotationWriter().write(failure: failure, id: id, source: source, to: &record)
    ScriptData.append(record.dropLast(), name: "record", to: &bytes)
  }
}
