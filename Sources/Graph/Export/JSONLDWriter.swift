import Interchange

/// JSON-LD 1.1 with an inline context: the entities, and a graph object for each document.
final class JSONLDWriter: RDFWriter {
  private let sink: ByteSink
  private var currentGraph: String?
  private var isGraphOpen = false
  private var hasNodes = false
  private var hasDocuments = false
  private var subject: String?
  /// The current subject's properties, in the order of their first appearance.
  private var properties: [(name: String, values: [RDFTerm])] = []

  init(path: String?) throws { sink = try ByteSink(path: path) }

  func begin() {
    sink.bytes.add("{\"@context\":{")
    for (number, (prefix, iri)) in RDFNames.namespaces.enumerated() {
      sink.bytes.add(text: "\(number > 0 ? "," : "")\"\(prefix)\":{\"@id\":\"\(iri)\",\"@prefix\":true}")
    }
    sink.bytes.add("},\"@graph\":[")
  }

  func graph(_ iri: String?) throws {
    try closeNode()
    closeGraph()
    currentGraph = iri
  }

  func triple(_ subject: String, _ predicate: String, _ object: RDFTerm) throws {
    if self.subject != subject {
      try closeNode()
      self.subject = subject
    }
    let name = predicate == RDFNames.type ? "@type" : compact(predicate)
    if let place = properties.firstIndex(where: { $0.name == name }) {
      properties[place].values.append(object)
    } else {
      properties.append((name, [object]))
    }
  }

  private func openGraph() {
    guard let currentGraph, !isGraphOpen else { return }
    if hasDocuments { sink.bytes.add(",") }
    sink.bytes.add("\n")
    string("@id", currentGraph, opening: "{")
    sink.bytes.add(",\"@graph\":[")
    isGraphOpen = true
    hasDocuments = true
    hasNodes = false
  }

  private func closeGraph() {
    if isGraphOpen { sink.bytes.add("]}") }
    isGraphOpen = false
    hasNodes = false
  }

  private func closeNode() throws {
    guard let subject else { return }
    openGraph()
    if currentGraph == nil {
      if hasDocuments { sink.bytes.add(",") }
      hasDocuments = true
    } else if hasNodes {
      sink.bytes.add(",")
    }
    hasNodes = true
    sink.bytes.add("\n")
    string("@id", subject, opening: "{")
    for (name, values) in properties {
      sink.bytes.add(",\"")
      sink.bytes.add(text: name)
      sink.bytes.add("\":")
      if values.count > 1 { sink.bytes.add("[") }
      for (number, value) in values.enumerated() {
        if number > 0 { sink.bytes.add(",") }
        self.value(value, isType: name == "@type")
      }
      if values.count > 1 { sink.bytes.add("]") }
    }
    sink.bytes.add("}")
    properties.removeAll(keepingCapacity: true)
    self.subject = nil
    try sink.spill()
  }

  private func value(_ term: RDFTerm, isType: Bool) {
    switch term {
    case .iri(let iri):
      if isType { return quoted(compact(iri)) }
      string("@id", iri, opening: "{")
    case .text(let text, let language):
      string("@value", text, opening: "{")
      if let language { string("@language", language, opening: ",") }
    case .typed(let text, let datatype):
      string("@value", text, opening: "{")
      string("@type", "xsd:" + datatype.rawValue, opening: ",")
    }
    sink.bytes.add("}")
  }

  private func compact(_ iri: String) -> String {
    guard let known = RDFNames.namespaces.first(where: { iri.hasPrefix($0.iri) }) else { return iri }
    return "\(known.prefix):\(iri.dropFirst(known.iri.count))"
  }

  private func string(_ key: String, _ value: String, opening: StaticString) {
    sink.bytes.add(opening)
    quoted(key)
    sink.bytes.add(":")
    quoted(value)
  }

  private func quoted(_ text: String) {
    var writer = JSONByteWriter(reserving: text.utf8.count + 2)
    writer.string(text)
    writer.append(to: &sink.bytes)
  }

  func end() throws {
    try closeNode()
    closeGraph()
    sink.bytes.add("\n]}\n")
    try sink.finish()
  }

}
