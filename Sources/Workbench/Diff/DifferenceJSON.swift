import Interchange
import TextModel

/// Differences as JSON Lines: an object for each document that changed, and one with the counts at the end.
package enum DifferenceJSON {
  /// A document's changes; empty when there are none.
  package static func line(_ difference: DocumentDifference) -> [UInt8] {
    guard !difference.isEmpty else { return [] }
    return line([
      ("id", .string(difference.id)), ("mentions", .array(difference.mentions.map(value))),
      ("relations", .array(difference.relations.map(value))),
    ])
  }

  package static func line(_ tally: DifferenceTally) -> [UInt8] {
    line([
      ("summary", object(tally.figures.map { ($0.name, number($0.count)) })),
      ("changes_by", object(tally.busiest(20).map { ($0.by, number($0.count)) })),
    ])
  }

  private static func line(_ members: [(String, JSONValue?)]) -> [UInt8] {
    var writer = JSONByteWriter()
    writer.value(object(members))
    return writer.bytes + [0x0A]
  }

  private static func value(_ change: DocumentDifference.MentionChange) -> JSONValue {
    object([
      ("change", .string(change.kind.rawValue)), ("old", change.old.map(value)), ("new", change.new.map(value)),
      ("sentence", .string(change.sentence)),
    ])
  }

  private static func value(_ mention: AnnotatedDocument.Mention) -> JSONValue {
    object([
      ("start", number(mention.start)), ("end", number(mention.end)), ("text", .string(mention.text)),
      ("type", .string(mention.type.rawValue)), ("subtype", mention.subtype.map { .string($0.rawValue) }),
      ("neutral", mention.isNeutral ? .boolean(true) : nil), ("by", .string(mention.by)),
    ])
  }

  private static func value(_ change: DocumentDifference.RelationChange) -> JSONValue {
    object([
      ("change", .string(change.isGained ? "gained" : "lost")), ("type", .string(change.type.rawValue)),
      ("subject", change.subject.map { .string($0) } ?? .null), ("object", .string(change.object)),
      ("qualifiers", object(change.qualifiers.map { ($0.key.rawValue, .string($0.value)) })),
      ("by", .string(change.by)), ("sentence", .string(change.sentence)),
    ])
  }

  private static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { JSONMember(key, $0) } })
  }

  private static func number(_ value: Int) -> JSONValue { .number(String(value)) }
}
