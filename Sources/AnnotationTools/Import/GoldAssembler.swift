import Evaluation
import TextModel

/// Makes a gold document of a corrected one. Gold mentions are flat: of nested ones the outermost stays, the others only
/// give names to relations; the same mention twice is one; mentions that cross are an error.
struct GoldAssembler {
  private var marked: MarkedDocument
  private let text: GoldText
  /// The name of each mark, breaks removed.
  private let names: [String]

  init(_ marked: MarkedDocument) {
    self.marked = marked
    let text = GoldText(marked.text)
    self.text = text
    names = marked.marks.map { text.name($0.span) }
  }

  /// The gold document, or what is wrong with the corrections, in the order of the file.
  mutating func assemble() -> Result<AnnotatedDocument, ImportFailure> {
    let mentions = flatMentions()
    guard marked.errors.isEmpty else {
      return .failure(
        ImportFailure(
          diagnostics: marked.errors.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }))
    }
    var gold = marked.exported
    gold.text = marked.text
    if gold.articles.isEmpty { gold.articles = [.init(start: 0, end: text.scalars.count)] }
    gold.mentions = mentions
    gold.relations = relations(gold.articles)
    return .success(gold)
  }

  private mutating func flatMentions() -> [AnnotatedDocument.Mention] {
    let order = marked.marks.indices.sorted {
      let (left, right) = (marked.marks[$0].span, marked.marks[$1].span)
      return (left.start, -left.end, $0) < (right.start, -right.end, $1)
    }
    var mentions: [AnnotatedDocument.Mention] = []
    var last: MarkedDocument.Mark?
    for index in order {
      let mark = marked.marks[index]
      if let last, last.span.overlaps(mark.span) {
        check(mark, named: names[index], against: last)
        continue
      }
      last = mark
      mentions.append(
        .init(
          id: "m\(mentions.count + 1)", start: mark.span.start, end: mark.span.end, text: "", type: mark.type,
          subtype: mark.subtype, confidence: 1, isNeutral: mark.isNeutral, by: "given"))
    }
    return mentions
  }

  private mutating func check(_ mark: MarkedDocument.Mark, named name: String, against outer: MarkedDocument.Mark) {
    if !outer.span.contains(mark.span) {
      marked.report(
        "crossing-mentions",
        "‘\(name)’ crosses ‘\(text.name(outer.span))’ of line \(outer.place.line); shorten or delete one of them",
        mark.place)
    } else if outer.span == mark.span, outer.type != mark.type {
      marked.report(
        "two-types",
        "‘\(name)’ is \(mark.type.rawValue) here and \(outer.type.rawValue) on line \(outer.place.line); "
          + "delete one of them", mark.place)
    }
  }

  private func relations(_ articles: [AnnotatedDocument.Article]) -> [AnnotatedDocument.Relation] {
    let fullNames = self.fullNames()
    var relations: [AnnotatedDocument.Relation] = []
    var known: Set<AnnotatedDocument.Relation> = []
    for arc in marked.arcs {
      // Two names of one entity are meant as they stand; everything else is said of the entity.
      let ends = arc.type == .alsoKnownAs ? names : fullNames
      let start = marked.marks[arc.subject ?? arc.object].span.start
      let relation = AnnotatedDocument.Relation(
        id: "", type: arc.type, subject: arc.subject.map { ends[$0] }, object: ends[arc.object],
        article: articles.lastIndex { $0.start <= start && start < $0.end } ?? 0, qualifiers: arc.qualifiers,
        evidence: [], confidence: 1, by: "given")
      if known.insert(relation).inserted { relations.append(relation) }
    }
    return relations + marked.exported.relations
  }

  /// For each mark the longest name of its entity, of equally long ones the first in the text.
  private func fullNames() -> [String] {
    var result = names
    for group in marked.groups {
      let best = group.min {
        (-names[$0].unicodeScalars.count, marked.marks[$0].span) < (
          -names[$1].unicodeScalars.count, marked.marks[$1].span
        )
      }
      guard let best else { continue }
      for index in group { result[index] = names[best] }
    }
    return result
  }
}

/// Why a corrected document cannot become gold.
package struct ImportFailure: Error, Sendable {
  package var diagnostics: [Diagnostic]
}

/// What comes of a corrected document.
package typealias ImportResult = Result<AnnotatedDocument, ImportFailure>
