import Interchange
import TextModel

/// UIMA CAS as XMI: a file for each document and `TypeSystem.xml`. Mentions are DKPro Core's `NamedEntity` with features of
/// ours, relations and articles are types that INCEpTION takes for custom layers. Offsets count UTF-16 units.
final class XMIWriter: ToolWriter {
  private let output: ToolOutput
  private var names = DocumentFileNames()

  init(_ output: ToolOutput) { self.output = output }

  func begin() throws { try output.write(PackageResources.TypeSystem_xml, to: "TypeSystem.xml") }

  func write(_ document: ToolDocument) throws {
    var record = XMIRecord(document)
    try output.write(record.bytes(), to: names.next(document.document.id) + ".xmi")
  }

  func end() {}
}

/// One document's CAS.
private struct XMIRecord {
  private let document: ToolDocument
  /// For each code point, and the end, how many UTF-16 units stand before it.
  private let units: [Int]
  private var body: [UInt8] = []
  private var lastID = 2

  private static let head =
    #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    + #"<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore""#
    + #" xmlns:tcas="http:///uima/tcas.ecore""#
    + #" xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore""#
    + #" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">"# + "\n" + #"<cas:NULL xmi:id="0"/>"# + "\n"

  init(_ document: ToolDocument) {
    self.document = document
    var units = [0]
    units.reserveCapacity(document.text.scalars.count + 1)
    for scalar in document.text.scalars { units.append((units.last ?? 0) + (scalar.value > 0xFFFF ? 2 : 1)) }
    self.units = units
  }

  mutating func bytes() -> [UInt8] {
    body.append(contentsOf: Self.head.utf8)
    body.append(
      contentsOf: "<tcas:DocumentAnnotation xmi:id=\"1\" sofa=\"2\" begin=\"0\" end=\"\(units.last ?? 0)\"".utf8)
    body.append(contentsOf: " language=\"zh\"/>\n".utf8)
    for article in document.document.articles {
      add("custom:MingceArticle", span: article.start, article.end, [("headline", article.headline)])
    }
    let names = Dictionary(document.document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let firstMention = lastID + 1
    for mention in document.mentions {
      let entity = mention.entity.flatMap { names[$0] }
      add(
        "type:NamedEntity", span: mention.start, mention.end,
        [
          ("value", mention.type.rawValue), ("identifier", entity?.kb), ("subtype", mention.subtype?.rawValue),
          ("entity", mention.entity), ("entityName", entity?.name), ("normalized", mention.normalized),
          ("neutral", mention.isNeutral ? "true" : nil),
          ("confidence", "\((mention.confidence * 1000).rounded() / 1000)"),
          ("by", mention.by),
        ])
    }
    for arc in RelationArcs(document, preference: .nearest).arcs {
      let object = document.mentions[arc.object]
      add(
        "custom:MingceRelation", span: object.start, object.end,
        [
          ("Governor", arc.subject.map { String(firstMention + $0) }), ("Dependent", String(firstMention + arc.object)),
          ("value", arc.relation.type.rawValue),
          ("qualifiers", arc.relation.qualifiers.isEmpty ? nil : BratQualifiers.text(arc.relation.qualifiers)),
          ("by", arc.relation.by),
        ])
    }
    body.append(
      contentsOf: "<cas:Sofa xmi:id=\"2\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text/plain\" sofaString=\""
        .utf8)
    body.append(xml: document.document.text)
    let members = (["1"] + (lastID > 2 ? (3...lastID).map(String.init) : [])).joined(separator: " ")
    body.append(contentsOf: "\"/>\n<cas:View sofa=\"2\" members=\"\(members)\"/>\n</xmi:XMI>\n".utf8)
    return body
  }

  /// An annotation; features without a value are left out.
  private mutating func add(_ element: String, span start: Int, _ end: Int, _ features: [(String, String?)]) {
    lastID += 1
    let last = units.count - 1
    let (begin, end) = (units[min(start, last)], units[min(end, last)])
    body.append(contentsOf: "<\(element) xmi:id=\"\(lastID)\" sofa=\"2\" begin=\"\(begin)\" end=\"\(end)\"".utf8)
    for (name, value) in features {
      guard let value else { continue }
      body.append(contentsOf: " \(name)=\"".utf8)
      body.append(xml: value)
      body.append(UInt8(ascii: "\""))
    }
    body.append(contentsOf: "/>\n".utf8)
  }
}
