import Interchange
import Pipeline
import Relations
import TextModel

/// Writes what rules made of a document, for a terminal or as JSON.
struct RelationExplanationWriter {
  private let explained: ExplainedDocument

  init(_ explained: ExplainedDocument) { self.explained = explained }

  // MARK: Text

  var text: [UInt8] {
    var text = "# \(explained.document.id)\n"
    for sentence in explained.sentences {
      let matches = sentence.matches.filter { !$0.statements.isEmpty }
      if matches.isEmpty && sentence.misses.isEmpty { continue }
      text += "\n\(explained.text(sentence.sentence))\n"
      for match in matches {
        for statement in match.statements { text += "  \(line(statement))\n" }
        text += "      \(place(match.rule)), \(percent(match.confidence)): \(marked(match.span, match.parts))\n"
      }
      for miss in sentence.misses {
        let found = miss.place.isEmpty ? "the end" : "‘\(explained.text(miss.place))’"
        text +=
          "  nearly \(place(miss.rule)): after \(list(miss.parts)) it wants \(miss.wanted.joined(separator: " or ")), finds \(found)\n"
      }
    }
    let structural = explained.structural
    if !structural.isEmpty { text += "\nFrom the names themselves\n" }
    let names = Dictionary(
      explained.document.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for relation in structural {
      let subject = relation.subject.flatMap { names[$0] } ?? ""
      text += "  \(subject) \(relation.type.rawValue) \(names[relation.object] ?? relation.object)  (\(relation.by))\n"
    }
    return Array(text.utf8)
  }

  private func line(_ statement: RuleExplanation.Statement) -> String {
    let subject = statement.subject.map { explained.name($0) + " " } ?? ""
    let qualifiers = statement.qualifiers.map { " \($0.key.rawValue)=\($0.value)" }.joined()
    return "\(subject)\(statement.predicate.rawValue) \(explained.name(statement.object))\(qualifiers)"
  }

  private func place(_ rule: RuleExplanation.Source) -> String { "\(rule.file):\(rule.line) \(rule.name)" }

  private func percent(_ confidence: Float) -> String { "\(Int((confidence * 100).rounded())) %" }

  /// The words of a match, each part in brackets with its capture's name.
  private func marked(_ span: TextSpan, _ parts: [RuleExplanation.Part]) -> String {
    var text = ""
    var place = span.start
    for part in parts where part.span.start >= place && part.span.end <= span.end && !part.span.isEmpty {
      if part.span.start > place { text += explained.text(TextSpan(place, part.span.start)) }
      text += "[\(part.name.map { $0 + "|" } ?? "")\(explained.text(part.span))]"
      place = part.span.end
    }
    if place < span.end { text += explained.text(TextSpan(place, span.end)) }
    let outside = parts.filter { $0.span.start < span.start || $0.span.end > span.end }
    return text + outside.map { "  (\($0.name ?? "") \(explained.text($0.span)))" }.joined()
  }

  private func list(_ parts: [RuleExplanation.Part]) -> String {
    parts.map { "[\($0.name.map { $0 + "|" } ?? "")\(explained.text($0.span))]" }.joined(separator: " ")
  }

  // MARK: JSON

  var json: [UInt8] {
    var writer = JSONByteWriter()
    writer.raw(#"{"id":"#)
    writer.string(explained.document.id)
    writer.raw(#","sentences":["#)
    for (number, sentence) in explained.sentences.enumerated() {
      if number > 0 { writer.raw(",") }
      write(sentence, to: &writer)
    }
    writer.raw(#"],"structural":["#)
    for (number, relation) in explained.structural.enumerated() {
      if number > 0 { writer.raw(",") }
      writer.raw(#"{"relation":"#)
      writer.string(relation.id)
      writer.raw(#","by":"#)
      writer.string(relation.by)
      writer.raw("}")
    }
    writer.raw(#"],"entities":["#)
    for (number, entity) in explained.document.entities.enumerated() {
      if number > 0 { writer.raw(",") }
      writer.raw(#"{"name":"#)
      writer.string(entity.name)
      writer.raw(#","aliases":["#)
      for (place, alias) in entity.aliases.enumerated() {
        if place > 0 { writer.raw(",") }
        writer.string(alias)
      }
      writer.raw("]}")
    }
    writer.raw("]}")
    return writer.bytes + [0x0A]
  }

  private func write(_ sentence: RuleExplanation, to writer: inout JSONByteWriter) {
    writer.raw("{")
    write(sentence.sentence, to: &writer)
    writer.raw(#","relations":["#)
    var isFirst = true
    for match in sentence.matches {
      for statement in match.statements {
        if !isFirst { writer.raw(",") }
        isFirst = false
        writer.raw(#"{"subject":"#)
        if let subject = statement.subject { writer.string(explained.name(subject)) } else { writer.raw("null") }
        writer.raw(#","type":"#)
        writer.string(statement.predicate.rawValue)
        writer.raw(#","object":"#)
        writer.string(explained.name(statement.object))
        writer.raw(#","qualifiers":{"#)
        for (number, qualifier) in statement.qualifiers.enumerated() {
          if number > 0 { writer.raw(",") }
          writer.string(qualifier.key.rawValue)
          writer.raw(":")
          writer.string(qualifier.value)
        }
        writer.raw("},")
        write(match.rule, to: &writer)
        writer.raw(#","confidence":"#)
        writer.probability(Double(match.confidence))
        writer.raw(#","evidence":{"#)
        write(match.span, to: &writer)
        writer.raw("}")
        write(match.parts, to: &writer)
        writer.raw("}")
      }
    }
    writer.raw(#"],"nearly":["#)
    for (number, miss) in sentence.misses.enumerated() {
      if number > 0 { writer.raw(",") }
      writer.raw("{")
      write(miss.rule, to: &writer)
      writer.raw(#","wanted":["#)
      for (place, wanted) in miss.wanted.enumerated() {
        if place > 0 { writer.raw(",") }
        writer.string(wanted)
      }
      writer.raw("]")
      writer.raw(#","found":{"#)
      write(miss.place, to: &writer)
      writer.raw("}")
      write(miss.parts, to: &writer)
      writer.raw("}")
    }
    writer.raw("]}")
  }

  private func write(_ rule: RuleExplanation.Source, to writer: inout JSONByteWriter) {
    writer.raw(#""rule":"#)
    writer.string(rule.name)
    writer.raw(#","file":"#)
    writer.string(rule.file)
    writer.raw(#","line":"#)
    writer.integer(rule.line)
  }

  private func write(_ span: TextSpan, to writer: inout JSONByteWriter) {
    let source = explained.sourceSpan(span)
    writer.raw(#""start":"#)
    writer.integer(source.start)
    writer.raw(#","end":"#)
    writer.integer(source.end)
    writer.raw(#","text":"#)
    writer.string(explained.text(span))
  }

  private func write(_ parts: [RuleExplanation.Part], to writer: inout JSONByteWriter) {
    writer.raw(#","parts":["#)
    for (number, part) in parts.enumerated() {
      if number > 0 { writer.raw(",") }
      writer.raw(#"{"name":"#)
      if let name = part.name { writer.string(name) } else { writer.raw("null") }
      writer.raw(",")
      write(part.span, to: &writer)
      writer.raw("}")
    }
    writer.raw("]")
  }
}
