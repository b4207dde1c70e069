import Evaluation
import TextModel

/// Reads the lines of an `.ann` file. What is wrong is reported with its place, and reading goes on.
struct BratReader {
  private var document: MarkedDocument
  private let text: GoldText
  /// From `T…` to the mark, and from `R…` to the arc.
  private var marks: [String: Int] = [:]
  private var arcs: [String: Int] = [:]
  /// Notes and attributes may stand before what they are about.
  private var deferred: [(line: BratLine, apply: (inout BratReader, BratLine) -> Void)] = []

  init(exported: AnnotatedDocument, text: String, file: String) {
    document = MarkedDocument(exported: exported, text: text, file: file)
    self.text = GoldText(text)
  }

  mutating func read(_ standoff: String) -> MarkedDocument {
    // Only LF ends a line: a character as U+2028 may be part of a covered text.
    for (number, raw) in standoff.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = BratLine(String(raw), number: number + 1)
      switch line.id.first {
      case nil: continue
      case "T": mark(line)
      case "R": deferred.append((line, { $0.arc($1) }))
      case "*": deferred.append((line, { $0.group($1) }))
      case "A", "M": deferred.append((line, { $0.attribute($1) }))
      case "#": deferred.append((line, { $0.note($1) }))
      case "N": continue
      default:
        report(
          "unsupported-annotation",
          "‘\(line.id)’ is neither a mention, a relation, an attribute nor a note; delete it", line)
      }
    }
    for step in deferred where step.line.id.first != "#" { step.apply(&self, step.line) }
    for step in deferred where step.line.id.first == "#" { step.apply(&self, step.line) }
    return document
  }

  private mutating func report(_ code: String, _ message: String, _ line: BratLine, word: Int = 0) {
    document.report(code, message, .init(line: line.number, column: line.column(word)))
  }

  // MARK: Mentions

  private mutating func mark(_ line: BratLine) {
    guard line.words.count >= 3 else {
      return report("invalid-brat", "a mention reads ‘T1⇥TYPE START END⇥TEXT’", line, word: -1)
    }
    guard marks[line.id] == nil else {
      return report("duplicate-id", "\(line.id) stands twice; give one of them another number", line, word: -1)
    }
    guard let type = MentionType(rawValue: line.words[0]) else {
      let known = MentionType.allCases.map(\.rawValue).joined(separator: ", ")
      return report("unknown-type", "‘\(line.words[0])’ is no mention type; the types are \(known)", line)
    }
    guard let spans = fragments(line), let first = spans.first, let last = spans.last else {
      return report("invalid-brat", "the offsets must be two whole numbers, the smaller first", line, word: 1)
    }
    guard last.end <= text.scalars.count else {
      return report(
        "span-outside-text", "the mention ends at \(last.end), the text at \(text.scalars.count)", line, word: 1)
    }
    for (before, after) in zip(spans, spans.dropFirst()) where !isBreak(before.end, after.start) {
      return report(
        "discontinuous-mention",
        "only a line break may stand between the parts of a mention; mark one unbroken span", line, word: 1)
    }
    let covered = spans.map { BratFragments.covered(text.scalars[$0.start..<$0.end]) }.joined(separator: " ")
    guard covered.unicodeScalars.elementsEqual(line.text.unicodeScalars) else {
      return report(
        "covered-text-differs",
        "the line says ‘\(line.text)’, but these offsets cover ‘\(covered)’; correct one of them",
        line, word: 1)
    }
    marks[line.id] = document.marks.count
    document.marks.append(
      .init(
        span: TextSpan(first.start, last.end), type: type, place: .init(line: line.number, column: line.column(0))))
  }

  private func fragments(_ line: BratLine) -> [TextSpan]? {
    var spans: [TextSpan] = []
    for part in line.words.dropFirst().joined(separator: " ").split(separator: ";", omittingEmptySubsequences: false) {
      let numbers = part.split(separator: " ").map { Int($0) }
      guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start >= spans.last?.end ?? 0, start < end
      else { return nil }
      spans.append(TextSpan(start, end))
    }
    return spans
  }

  private func isBreak(_ start: Int, _ end: Int) -> Bool {
    text.scalars[start..<end].allSatisfy(GoldText.isSpace)
  }

  // MARK: What is said of them

  private mutating func markIndex(_ id: String, _ line: BratLine, word: Int) -> Int? {
    if let index = marks[id] { return index }
    report("unknown-mention", "there is no mention \(id); delete this line or mark the mention", line, word: word)
    return nil
  }

  private mutating func arc(_ line: BratLine) {
    guard line.words.count == 3, let subjectName = line.words[1].split(separator: ":").last,
      let objectName = line.words[2].split(separator: ":").last
    else { return report("invalid-brat", "a relation reads ‘R1⇥TYPE Arg1:T1 Arg2:T2’", line, word: -1) }
    guard let type = Predicate(rawValue: line.words[0]), type != .reportedBy else {
      let known = Predicate.allCases.filter { $0 != .reportedBy }.map(\.rawValue).joined(separator: ", ")
      return report(
        "unknown-relation", "‘\(line.words[0])’ is no relation between mentions; these are \(known)", line)
    }
    guard let subject = markIndex(String(subjectName), line, word: 1),
      let object = markIndex(String(objectName), line, word: 2)
    else { return }
    arcs[line.id] = document.arcs.count
    document.arcs.append(
      .init(type: type, subject: subject, object: object, place: .init(line: line.number, column: line.column(0))))
  }

  private mutating func group(_ line: BratLine) {
    guard line.words.first == BratName.equivalence else {
      return report("unsupported-annotation", "of relations without a name only Equiv is known; delete it", line)
    }
    let members = line.words.indices.dropFirst().compactMap { markIndex(line.words[$0], line, word: $0) }
    // brat may write what belongs together on several lines.
    let touching = document.groups.indices.filter { !Set(document.groups[$0]).isDisjoint(with: members) }
    var union = Set(members)
    for index in touching.reversed() { union.formUnion(document.groups.remove(at: index)) }
    document.groups.append(union.sorted())
  }

  private mutating func attribute(_ line: BratLine) {
    guard line.words.count >= 2, let target = markIndex(line.words[1], line, word: 1) else { return }
    let mark = document.marks[target]
    switch (line.words[0], line.words.dropFirst(2).first) {
    case (BratName.neutral, _): document.marks[target].isNeutral = true
    case (Predicate.reportedBy.rawValue, _):
      arcs[line.words[1]] = document.arcs.count
      document.arcs.append(
        .init(type: .reportedBy, subject: nil, object: target, place: .init(line: line.number, column: line.column(0))))
    case (BratName.subtype, let value?):
      guard let subtype = Subtype(rawValue: value), subtype.type == mark.type else {
        let known = mark.type.subtypes.map(\.rawValue).joined(separator: ", ")
        return report(
          "unknown-subtype",
          known.isEmpty
            ? "\(mark.type.rawValue) has no subtypes; delete this line"
            : "‘\(value)’ is no subtype of \(mark.type.rawValue); its subtypes are \(known)", line, word: 2)
      }
      document.marks[target].subtype = subtype
    default: report("unknown-attribute", "‘\(line.words[0])’ is no attribute of ours; delete this line", line)
    }
  }

  /// A note of qualifiers; any other is a remark between people.
  private mutating func note(_ line: BratLine) {
    guard line.words.count >= 2, let arc = arcs[line.words[1]], let qualifiers = BratQualifiers.qualifiers(line.text)
    else { return }
    document.arcs[arc].qualifiers = qualifiers
  }
}

/// A line of an `.ann` file: an id, words, and for some a text, with tabs between the three.
struct BratLine {
  let number: Int
  let id: String
  let words: [String]
  let text: String

  init(_ line: String, number: Int) {
    self.number = number
    var fields = line.unicodeScalars.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(
      String.init)
    // A program on another system may have ended the line with CR LF.
    if let last = fields.last?.unicodeScalars.last, last == "\r" {
      fields[fields.count - 1].unicodeScalars.removeLast()
    }
    id = fields[0]
    words = fields.count > 1 ? fields[1].split(separator: " ", omittingEmptySubsequences: false).map(String.init) : []
    text = fields.count > 2 ? fields[2] : ""
  }

  /// Where a word begins, in code points from 1; -1 is the id.
  func column(_ word: Int) -> Int {
    guard word >= 0 else { return 1 }
    return id.unicodeScalars.count + 2 + words.prefix(word).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
  }
}
