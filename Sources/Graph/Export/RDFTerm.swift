/// A term of an RDF triple, already in safe characters.
enum RDFTerm: Hashable, Sendable {
  /// An absolute IRI.
  case iri(String)
  case text(String, language: String? = nil)
  case typed(String, RDFNames.Datatype)
}

/// The names that the RDF exports use.
enum RDFNames {
  enum Datatype: String, Sendable { case date, gYear, gYearMonth, integer, decimal, nonNegativeInteger }

  /// Prefix and namespace, in the order in which they are declared.
  static let namespaces: [(prefix: String, iri: String)] = [
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("mingce", "urn:mingce:vocabulary:"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ]

  static let type = name("rdf", "type")

  /// The IRI of a prefixed name.
  static func name(_ prefix: String, _ local: String) -> String {
    (namespaces.first { $0.prefix == prefix }?.iri ?? "") + local
  }

  static func entity(_ key: String) -> String { "urn:mingce:entity:" + key }

  static func document(_ id: String) -> String { "urn:mingce:document:" + escaped(id) }

  /// A text as a part of an IRI: what is neither plain ASCII nor Chinese is percent-escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x7E, 0x3400...0x9FFF:
        result.unicodeScalars.append(scalar)
      default:
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          let digits = String(byte, radix: 16, uppercase: true)
          result += digits.count == 1 ? "%0" + digits : "%" + digits
        }
      }
    }
    return result
  }
}

/// Takes triples, those of one subject in a row.
protocol RDFWriter: AnyObject {
  func begin() throws
  /// From here on triples belong to this graph; nil is the default graph.
  func graph(_ iri: String?) throws
  func triple(_ subject: String, _ predicate: String, _ object: RDFTerm) throws
  func end() throws
}
