import TextModel

/// Says in RDF what a store holds; `vocabulary.ttl` explains the terms of our own.
///
/// Entities stand in the default graph, what a document says in a graph that is the document. A statement is a node with
/// its evidence, confidence and times; beside it stands the plain triple in a known vocabulary, where there is one.
struct RDFExporter: GraphExporter {
  private let writer: any RDFWriter

  init(_ writer: any RDFWriter) { self.writer = writer }

  func begin() throws { try writer.begin() }
  func end() throws { try writer.end() }

  private func say(_ subject: String, _ prefix: String, _ local: String, _ object: RDFTerm) throws {
    try writer.triple(subject, RDFNames.name(prefix, local), object)
  }

  private func say(_ subject: String, is prefix: String, _ local: String) throws {
    try writer.triple(subject, RDFNames.type, .iri(RDFNames.name(prefix, local)))
  }

  // MARK: Entities

  func entity(_ entity: EntityRecord) throws {
    // A date is a value, not a thing.
    guard entity.type != .date else { return }
    let subject = RDFNames.entity(entity.key)
    for (prefix, local) in Self.classes(entity) { try say(subject, is: prefix, local) }
    try say(subject, "rdfs", "label", .text(entity.name, language: "zh"))
    for alias in entity.aliases { try say(subject, "skos", "altLabel", .text(alias, language: "zh")) }
    if let subtype = entity.subtype { try say(subject, "mingce", "subtype", .text(subtype)) }
    if let kb = entity.kb {
      try say(subject, "schema", "identifier", .text(kb))
      if Self.isWikidata(kb) { try say(subject, "owl", "sameAs", .iri("http://www.wikidata.org/entity/" + kb)) }
    }
    try say(subject, "mingce", "articles", .typed(String(entity.articles), .nonNegativeInteger))
  }

  private static func classes(_ entity: EntityRecord) -> [(String, String)] {
    switch entity.type {
    case .person: [("foaf", "Person"), ("schema", "Person")]
    case .organization: [("org", "Organization"), ("schema", "Organization")]
    case .location: [("schema", "Place")]
    case .event: [("schema", "Event")]
    case .work: [("schema", "CreativeWork")]
    case .title: entity.subtype == Subtype.honor.rawValue ? [("mingce", "Honour")] : [("org", "Role")]
    case .date: []
    }
  }

  private static func isWikidata(_ kb: String) -> Bool {
    kb.utf8.count > 1 && kb.hasPrefix("Q") && kb.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: Documents

  func document(_ document: ExportedDocument) throws {
    let iri = RDFNames.document(document.key)
    try writer.graph(iri)
    try say(iri, is: "schema", "Article")
    try say(iri, "schema", "identifier", .text(document.key))
    if let date = document.date { try say(iri, "schema", "datePublished", Self.date(date)) }
    var spans: [TextSpan] = []
    var known: Set<TextSpan> = []
    for statement in document.statements {
      try describe(statement, iri)
      for span in statement.evidence where known.insert(span).inserted { spans.append(span) }
    }
    for statement in document.statements { try plain(statement, iri) }
    for span in spans { try evidence(span, document.text, iri) }
  }

  /// The node of a statement. A position is a membership, whatever it is a position in.
  private func describe(_ statement: StatementRecord, _ document: String) throws {
    let node = "\(document)#statement=\(statement.number + 1)"
    try say(node, is: "mingce", "Statement")
    try say(node, "mingce", "predicate", .iri(RDFNames.name("mingce", statement.predicate.rawValue)))
    try say(node, "mingce", "subject", .iri(statement.subject.map { RDFNames.entity($0.key) } ?? document))
    try say(node, "mingce", "object", object(statement))
    if statement.predicate == .holdsPosition, let subject = statement.subject {
      try say(node, is: "org", "Membership")
      try say(node, "org", "member", .iri(RDFNames.entity(subject.key)))
      try say(node, "org", "role", .iri(RDFNames.entity(statement.object.key)))
      if let body = statement.organization { try say(node, "org", "organization", .iri(RDFNames.entity(body.key))) }
    }
    for qualifier in statement.qualifiers {
      try say(node, "mingce", qualifier.key.rawValue, .text(qualifier.value))
    }
    if let date = statement.stated { try say(node, "mingce", "stated", Self.date(date)) }
    if let from = statement.heldFrom { try say(node, "mingce", "heldFrom", Self.date(from)) }
    if let until = statement.heldUntil { try say(node, "mingce", "heldUntil", Self.date(until)) }
    try say(node, "mingce", "confidence", .typed(Thousandths.text(statement.confidence), .decimal))
    try say(node, "mingce", "foundBy", .text(statement.by))
    for span in statement.evidence {
      try say(node, "prov", "wasDerivedFrom", .iri("\(document)#char=\(span.start),\(span.end)"))
    }
  }

  private func object(_ statement: StatementRecord) -> RDFTerm {
    statement.object.type == .date ? Self.date(statement.object.name) : .iri(RDFNames.entity(statement.object.key))
  }

  /// The same in a known vocabulary, in the direction that it has there.
  private func plain(_ statement: StatementRecord, _ document: String) throws {
    let other = object(statement)
    let object = RDFNames.entity(statement.object.key)
    guard let subject = statement.subject.map({ RDFNames.entity($0.key) }) else {
      return try say(document, "mingce", "reportedBy", other)
    }
    switch statement.predicate {
    case .holdsPosition:
      guard !statement.qualifiers.contains(Qualifier(.status, "former")) else { return }
      try say(subject, "schema", "jobTitle", .text(statement.object.name, language: "zh"))
      if let body = statement.organization {
        try say(subject, "schema", "worksFor", .iri(RDFNames.entity(body.key)))
      }
    case .affiliatedWith: try say(subject, "schema", "affiliation", other)
    case .awarded:
      try say(subject, "mingce", "receivedAward", other)
      try say(subject, "schema", "award", .text(statement.object.name, language: "zh"))
    case .partOf: try say(subject, "org", "subOrganizationOf", other)
    case .locatedIn, .takesPlaceAt: try say(subject, "schema", "location", other)
    case .organizes: try say(object, "schema", "organizer", .iri(subject))
    case .participatesIn: try say(object, "schema", "attendee", .iri(subject))
    case .takesPlaceOn: try say(subject, "schema", "startDate", other)
    case .founded: try say(object, "schema", "founder", .iri(subject))
    case .visits: try say(subject, "mingce", "visited", other)
    case .authored: try say(object, "schema", "author", .iri(subject))
    case .alsoKnownAs:
      if let name = statement.qualifiers.first(where: { $0.key == .name })?.value {
        try say(subject, "skos", "altLabel", .text(name, language: "zh"))
      }
    case .reportedBy: try say(document, "mingce", "reportedBy", .iri(object))
    }
  }

  /// A span of the text as a Web Annotation selector, by position and by its words.
  private func evidence(_ span: TextSpan, _ text: DocumentText, _ document: String) throws {
    let place = "\(span.start),\(span.end)"
    let node = "\(document)#char=\(place)"
    try say(node, is: "oa", "SpecificResource")
    try say(node, "oa", "hasSource", .iri(document))
    try say(node, "oa", "hasSelector", .iri("\(document)#position=\(place)"))
    try say(node, "oa", "hasSelector", .iri("\(document)#quote=\(place)"))
    try say("\(document)#position=\(place)", is: "oa", "TextPositionSelector")
    try say("\(document)#position=\(place)", "oa", "start", .typed(String(span.start), .nonNegativeInteger))
    try say("\(document)#position=\(place)", "oa", "end", .typed(String(span.end), .nonNegativeInteger))
    try say("\(document)#quote=\(place)", is: "oa", "TextQuoteSelector")
    try say("\(document)#quote=\(place)", "oa", "exact", .text(text.covered(span)))
  }

  // MARK: Values

  /// A date with its type where it is one that XML Schema has.
  static func date(_ value: String) -> RDFTerm {
    switch CalendarDate.precision(value) {
    case .year: .typed(value, .gYear)
    case .month: .typed(value, .gYearMonth)
    case .day: .typed(value, .date)
    case nil: .text(value)
    }
  }
}
