/// N-Quads (RDF 1.1): a quad a line, LF, everything spelled out.
final class NQuadsWriter: RDFWriter {
  private let sink: ByteSink
  private var currentGraph: [UInt8] = []

  init(path: String?) throws { sink = try ByteSink(path: path) }

  func begin() {}

  func graph(_ iri: String?) { currentGraph = iri.map { Array(" <\($0)>".utf8) } ?? [] }

  func triple(_ subject: String, _ predicate: String, _ object: RDFTerm) throws {
    sink.bytes.add("<")
    sink.bytes.add(text: subject)
    sink.bytes.add("> <")
    sink.bytes.add(text: predicate)
    sink.bytes.add("> ")
    RDFSyntax.term(object, to: &sink.bytes)
    sink.bytes.append(contentsOf: currentGraph)
    sink.bytes.add(" .\n")
    try sink.spill()
  }

  func end() throws { try sink.finish() }
}

/// Spelling that N-Quads and Turtle share.
enum RDFSyntax {
  static func term(_ term: RDFTerm, to bytes: inout [UInt8]) {
    switch term {
    case .iri(let iri):
      bytes.add("<")
      bytes.add(text: iri)
      bytes.add(">")
    case .text(let text, let language):
      quoted(text, to: &bytes)
      if let language {
        bytes.add("@")
        bytes.add(text: language)
      }
    case .typed(let text, let datatype):
      quoted(text, to: &bytes)
      bytes.add("^^<http://www.w3.org/2001/XMLSchema#")
      bytes.add(text: datatype.rawValue)
      bytes.add(">")
    }
  }

  /// A string in quotation marks; whatever some reader may take for a line end is escaped.
  private static func quoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.add("\"")
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    }
    if isPlain {
      bytes.add(text: text)
    } else {
      for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    }
    bytes.add("\"")
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x0A: bytes.add("\\n")
    case 0x0D: bytes.add("\\r")
    case 0x09: bytes.add("\\t")
    case 0x22: bytes.add("\\\"")
    case 0x5C: bytes.add("\\\\")
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      bytes.add(text: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
