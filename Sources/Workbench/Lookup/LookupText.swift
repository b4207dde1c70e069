import Interchange
import Lexicon
import TextModel

/// A lookup for a reader at a terminal.
package struct LookupText: Sendable {
  private let lookup: NameLookup

  package init(_ lookup: NameLookup) { self.lookup = lookup }

  package var text: String {
    var lines = [lookup.name] + matching
    if lookup.entries.isEmpty {
      lines.append("  stands in no dictionary")
    } else {
      lines += lookup.entries.map { "  " + Self.line($0) }
    }
    if !lookup.conflicts.isEmpty { lines += ["", "conflicts"] + lookup.conflicts.map { "  " + Self.line($0) } }
    if !lookup.inside.isEmpty {
      lines += ["", "inside it"]
      lines += lookup.inside.map { "  \($0.span.start)–\($0.span.end) \($0.entry.form)  \(Self.line($0.entry))" }
    }
    if lookup.aroundCount > 0 {
      lines += ["", "around it"] + lookup.around.map { "  \($0.form)  \(Self.line($0))" }
      let more = lookup.aroundCount - lookup.around.count
      if more > 0 { lines.append("  and \(more) more") }
    }
    lines += ["", "annotated alone"] + Self.lines(lookup.alone)
    if let sentence = lookup.sentence { lines += ["", "annotated in the sentence"] + Self.lines(sentence) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var matching: [String] {
    var lines: [String] = []
    if lookup.folded != lookup.name { lines.append("  is read as \(lookup.folded)") }
    if !lookup.variants.isEmpty {
      let variants = lookup.variants.map { "\($0.character) = \(String($0.others))" }.joined(separator: ", ")
      lines.append("  matches other spellings too: \(variants)")
    }
    return lines
  }

  private static func line(_ entry: GazetteerEntry) -> String {
    var parts = [entry.location, entry.className]
    parts.append(
      [entry.type?.rawValue ?? "no mention", entry.subtype?.rawValue].compactMap { $0 }.joined(separator: " "))
    parts.append("\(entry.tier.name), \(entry.isWeak ? "weak" : "strong")")
    if entry.isAlias { parts.append("alias of \(entry.name)") }
    if let identifier = entry.identifier { parts.append("kb \(identifier)") }
    if entry.frequency > 0 { parts.append("frequency \(entry.frequency)") }
    parts += entry.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return parts.joined(separator: "  ")
  }

  static func line(_ conflict: NameLookup.Conflict) -> String {
    switch conflict {
    case .types(let first, let second, let place):
      "is \(first.rawValue), and at \(place) \(second.rawValue): the sentence decides; mark the rarer one weak with ‘?’"
    case .word(let frequency, let place):
      "is an ordinary word too, frequency \(frequency), at \(place): weak with ‘?’ it counts only with other evidence"
    case .names(let first, let second, let place):
      "stands for \(first), and at \(place) for \(second): the text must name one in full"
    case .onlyWeak: "is weak in every dictionary: it counts only with other evidence"
    }
  }

  /// What `--output-format text` shows of a document, without its head.
  private static func lines(_ document: AnnotatedDocument) -> [String] {
    var bytes: [UInt8] = []
    ListingWriter().write(document, to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    return lines.isEmpty ? ["  nothing"] : lines.map { "  \($0)" }
  }
}
