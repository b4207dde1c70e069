import Interchange
import TextModel

/// Reads off a document what resolution needs to know. Stateless; linear in the document but for its entities' relations.
package struct DocumentPreparer: Sendable {
  private let commonness: NameCommonness

  package init(knowledge: Knowledge) { commonness = NameCommonness(knowledge: knowledge) }

  /// - Parameter line: the record as it was read.
  package func prepare(_ document: AnnotatedDocument, line: [UInt8]) -> PreparedDocument {
    let context = DocumentContext(document)
    let entities = document.entities.indices.map { local(document, $0, context) }
    return PreparedDocument(
      document: document, entities: entities, hash: StableHash.of(bytes: line), size: line.count)
  }

  private func local(_ document: AnnotatedDocument, _ index: Int, _ context: DocumentContext) -> LocalEntity {
    let entity = document.entities[index]
    var local = LocalEntity(
      type: entity.type, blockName: NameFolding.fold(entity.name), signature: Signature(), kb: entity.kb, value: nil,
      otherNames: entity.aliases, by: entity.by)
    if let subtype = entity.subtype { local.signature.add(.subtype, subtype.rawValue) }
    if let kb = entity.kb { local.signature.add(.identifier, kb) }
    switch entity.type {
    case .person: person(entity, index, document, context, &local)
    case .organization: organisation(entity, index, document, context, &local)
    case .date:
      local.value = context.value(of: index)
      if let value = local.value, DateValue.isAbsolute(value) { local.blockName = value }
    case .title, .location, .event, .work: break
    }
    if !local.otherNames.contains(entity.name) { local.otherNames.append(entity.name) }
    // What differs in spaces or the width of its letters only is the same name.
    local.otherNames.removeAll { NameFolding.fold($0) == local.blockName }
    return local
  }

  private func person(
    _ entity: AnnotatedDocument.Entity, _ index: Int, _ document: AnnotatedDocument, _ context: DocumentContext,
    _ local: inout LocalEntity
  ) {
    // One character is a surname, not a name to go by.
    if local.blockName.count <= 1 { local.signature.add(.document, document.id) }
    for name in context.organisations(of: index).prefix(3) {
      local.signature.add(.organisation, NameFolding.fold(name))
    }
    for title in context.titles(of: index).prefix(3) { local.signature.add(.title, NameFolding.fold(title)) }
    if let area = context.areaBefore(entityAt: index, within: 40) { local.signature.add(.area, NameFolding.fold(area)) }
    for name in context.neighbours(ofPersonAt: index, within: 12) {
      local.signature.add(.neighbour, NameFolding.fold(name))
    }
    if let name = context.organisationBeside(entityAt: index, within: 40) {
      local.signature.add(.context, NameFolding.fold(name))
    }
    if let month = document.date?.prefix(7), month.count == 7 { local.signature.add(.month, String(month)) }
  }

  private func organisation(
    _ entity: AnnotatedDocument.Entity, _ index: Int, _ document: AnnotatedDocument, _ context: DocumentContext,
    _ local: inout LocalEntity
  ) {
    let isKnown = entity.kb != nil || entity.by.hasPrefix("dictionary:organizations/")
    let isRelative = !isKnown && commonness.isRelative(local.blockName)
    guard isRelative || commonness.isBare(local.blockName) else { return }
    if let area = context.area(ofOrganisationAt: index) {
      local.signature.add(.area, NameFolding.fold(area))
    } else if isRelative {
      local.signature.add(.document, document.id)
    }
  }
}

/// Values of dates as the pipeline writes them.
enum DateValue {
  /// Whether a value stands for the same days in whichever document it is written: `2024-05-20`, `2024`, `1992/1997`.
  static func isAbsolute(_ value: String) -> Bool {
    value.utf8.count >= 4 && value.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) } && !value.contains("X")
  }
}
