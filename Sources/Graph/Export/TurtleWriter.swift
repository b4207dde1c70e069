/// Turtle (RDF 1.1): what is said of one subject stands together. Graphs are not kept apart.
final class TurtleWriter: RDFWriter {
  private let sink: ByteSink
  private var subject: String?

  init(path: String?) throws { sink = try ByteSink(path: path) }

  func begin() {
    for (prefix, iri) in RDFNames.namespaces { sink.bytes.add(text: "@prefix \(prefix): <\(iri)> .\n") }
  }

  func graph(_ iri: String?) { close() }

  func triple(_ subject: String, _ predicate: String, _ object: RDFTerm) throws {
    if self.subject == subject {
      sink.bytes.add(" ;\n  ")
    } else {
      close()
      try sink.spill()
      self.subject = subject
      sink.bytes.add("\n<")
      sink.bytes.add(text: subject)
      sink.bytes.add("> ")
    }
    if predicate == RDFNames.type { sink.bytes.add("a") } else { name(predicate) }
    sink.bytes.add(" ")
    if case .iri(let iri) = object { name(iri) } else { RDFSyntax.term(object, to: &sink.bytes) }
  }

  /// A name with its prefix where that is plainly possible.
  private func name(_ iri: String) {
    if let known = RDFNames.namespaces.first(where: { iri.hasPrefix($0.iri) }) {
      let local = iri.dropFirst(known.iri.count)
      if !local.isEmpty, local.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
        sink.bytes.add(text: "\(known.prefix):\(local)")
        return
      }
    }
    sink.bytes.add(text: "<\(iri)>")
  }

  private func close() {
    if subject != nil { sink.bytes.add(" .\n") }
    subject = nil
  }

  func end() throws {
    close()
    try sink.finish()
  }

}
