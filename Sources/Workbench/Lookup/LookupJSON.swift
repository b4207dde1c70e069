import Interchange
import Lexicon
import TextModel

/// A lookup as one JSON object on a line.
package struct LookupJSON: Sendable {
  private let lookup: NameLookup

  package init(_ lookup: NameLookup) { self.lookup = lookup }

  package var line: [UInt8] {
    var writer = JSONByteWriter()
    writer.raw(#"{"name":"#)
    writer.string(lookup.name)
    writer.raw(#","folded":"#)
    writer.string(lookup.folded)
    writer.raw(#","variants":"#)
    writer.value(
      .object(
        lookup.variants.map { variant in
          JSONMember(String(variant.character), .array(variant.others.map { .string(String($0)) }))
        }))
    writer.raw(#","entries":"#)
    writer.value(.array(lookup.entries.map { .object(Self.members($0)) }))
    writer.raw(#","conflicts":"#)
    writer.value(.array(lookup.conflicts.map(Self.value)))
    writer.raw(#","inside":"#)
    writer.value(
      .array(
        lookup.inside.map { part in
          .object(
            [JSONMember("start", .integer(part.span.start)), JSONMember("end", .integer(part.span.end))]
              + Self.members(part.entry))
        }))
    writer.raw(#","around_count":"#)
    writer.integer(lookup.aroundCount)
    writer.raw(#","around":"#)
    writer.value(.array(lookup.around.map { .object(Self.members($0)) }))
    writer.raw(#","alone":"#)
    Self.append(lookup.alone, to: &writer)
    if let sentence = lookup.sentence {
      writer.raw(#","sentence":"#)
      Self.append(sentence, to: &writer)
    }
    writer.raw("}")
    return writer.bytes + [0x0A]
  }

  private static func members(_ entry: GazetteerEntry) -> [JSONMember] {
    let members: [(String, JSONValue?)] = [
      ("form", .string(entry.form)), ("name", .string(entry.name)), ("file", .string(entry.file)),
      ("line", .integer(entry.line)), ("class", .string(entry.className)),
      ("type", entry.type.map { .string($0.rawValue) }), ("subtype", entry.subtype.map { .string($0.rawValue) }),
      ("tier", .string(entry.tier.name)), ("weak", .boolean(entry.isWeak)), ("alias", .boolean(entry.isAlias)),
      ("kb", entry.identifier.map { .string($0) }),
      ("frequency", entry.frequency > 0 ? .integer(entry.frequency) : nil),
    ]
    return members.compactMap { key, value in value.map { JSONMember(key, $0) } }
      + entry.attributes.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
  }

  private static func value(_ conflict: NameLookup.Conflict) -> JSONValue {
    let kind =
      switch conflict {
      case .types: "types"
      case .word: "ordinary-word"
      case .names: "names"
      case .onlyWeak: "only-weak"
      }
    return .object([JSONMember("kind", .string(kind)), JSONMember("message", .string(LookupText.line(conflict)))])
  }

  /// The document's record, without its line end.
  private static func append(_ document: AnnotatedDocument, to writer: inout JSONByteWriter) {
    var bytes: [UInt8] = []
    AnnotationWriter().write(document, to: &bytes)
    writer.raw(bytes: bytes.dropLast())
  }
}

extension JSONValue {
  fileprivate static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
}
