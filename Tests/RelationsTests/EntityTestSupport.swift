import Foundation
import Lexicon
import Recognition
import TextModel

@testable import Relations

/// An article in which `[ORG|…]`, `[LOC|…]`, `[EVE|…]`, `[PER|…]`, `[TIT|…]` and `[WOR|…]` enclose the flat mentions; a
/// subtype follows a point: `[ORG.media|…]`.
struct AnnotatedArticle {
  private(set) var draft: Draft

  init(_ marked: String, dictionary: String = "") {
    var text = ""
    var mentions: [Mention] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "]")
    {
      text += rest[..<open]
      let label = rest[rest.index(after: open)..<bar].split(separator: ".").map(String.init)
      let name = String(rest[rest.index(after: bar)..<close])
      let start = text.utf16.count
      text += name
      if let type = MentionType.allCases.first(where: { $0.rawValue.hasPrefix(label.first ?? "?") }) {
        mentions.append(
          Mention(
            span: TextSpan(start, text.utf16.count), type: type,
            subtype: label.count > 1 ? Subtype(rawValue: label[1]) : type == .location ? .admin : nil,
            provenance: .given))
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    draft = AnnotatedArticle.read(text)
    draft.mentions = mentions
    let gazetteer = AnnotatedArticle.gazetteer
    gazetteer.match(draft.reading.units, into: &draft.hits)
    NestedMentionFinder(gazetteer: gazetteer).process(&draft)
    EntityLinker(gazetteer: gazetteer).process(&draft)
    StructuralRelations(gazetteer: gazetteer).process(&draft)
  }

  /// The aliases of the entity with a name; nil when no entity has it as its main name.
  func aliases(of name: String) -> [String]? { draft.entities.first { $0.name == name }?.aliases }

  /// `subject → object` of each relation of a kind, in order.
  func relations(_ predicate: TextModel.Predicate) -> [String] {
    draft.relations.filter { $0.predicate == predicate }.map { relation in
      if predicate == .alsoKnownAs {
        return relation.evidence.map(draft.sourceName).joined(separator: " → ")
      }
      let subject = relation.subject.map { draft.entities[$0].name } ?? ""
      return "\(subject) → \(draft.entities[relation.object].name)"
    }
  }

  private static func read(_ text: String) -> Draft {
    var draft = Draft(source: SourceDocument(text: text))
    draft.reading.codePoints = []
    draft.reading.byteOffsets = []
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      for unit in String(scalar).utf16 {
        draft.reading.units.append(unit)
        draft.reading.codePoints.append(Int32(index))
        draft.reading.byteOffsets.append(Int32(byte))
      }
      byte += String(scalar).utf8.count
    }
    draft.reading.codePoints.append(Int32(text.unicodeScalars.count))
    draft.reading.byteOffsets.append(Int32(byte))
    draft.articles = [Article(span: TextSpan(0, draft.reading.count))]
    return draft
  }

  /// The shipped words for names, and a small world.
  static let gazetteer: Gazetteer = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Dictionaries/aliases")
    let files = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    var sources = files.sorted { $0.path < $1.path }.compactMap { file in
      FileManager.default.contents(atPath: file.path).map {
        DictionarySource(name: file.lastPathComponent, bytes: Array($0))
      }
    }
    for (name, type, lines) in world {
      sources.append(DictionarySource(name: name, text: "# class: \(name)\n# type: \(type)\n\(lines)\n"))
    }
    return Gazetteer.compile(sources).gazetteer
  }()

  private static let world: [(name: String, type: String, lines: String)] = [
    ("area.country", "LOCATION", "中国\t中华人民共和国\n德国"),
    ("area.province", "LOCATION", "福建省\t福建\tcode=350000\n北京市\t北京\tcode=110000\n天津市\t天津\tcode=120000"),
    ("area.city", "LOCATION", "莆田市\t莆田\tcode=350300\tparent=福建省\n三明市\t三明?\tcode=350400\tparent=福建省"),
    ("area.county", "LOCATION", "仙游县\t仙游\tcode=350322\tparent=莆田市\n和平区\t和平?\tcode=120101\tparent=天津市"),
    (
      "organization.known", "ORGANIZATION",
      "中国科学院\t中科院\n全国人大\n全国人大常委会\n中共中央\t党中央\n世界气象组织\t世气组织\n中共\n央视"
    ),
    (
      "organization.head", "ORGANIZATION",
      """
      总工会\t\tsubtype=union
      工会\t\tsubtype=union
      联合会\t\tsubtype=association
      集团\t\tsubtype=company
      有限公司\t\tsubtype=company
      大学\t\tsubtype=school
      学院\t\tsubtype=school
      职业高中\t\tsubtype=school
      医院\t\tsubtype=hospital
      医学院\t\tsubtype=school
      大使馆\t\tsubtype=government
      宣讲团\t\tsubtype=team
      频道\t\tsubtype=media
      旅?\t\tsubtype=other
      营?\t\tsubtype=other
      连?\t\tsubtype=other
      """
    ),
    ("organization.inner", "none", "工会\n委员会\n法制工作委员会\n车间\n党委"),
    ("organization.generic", "none", "医院\n集团\n工会\n大学"),
    ("event.joint", "none", "暨"),
    ("person.surname", "none", "林\n欧阳"),
  ]
}
