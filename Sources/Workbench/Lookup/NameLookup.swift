import Lexicon
import Pipeline
import TextModel

/// What dictionaries and annotator make of a name.
package struct NameLookup: Sendable {
  /// An entry inside the name: it competes where the whole name is not chosen.
  package struct Part: Sendable {
    /// In UTF-16 units of the name.
    package var span: TextSpan
    package var entry: GazetteerEntry
  }

  /// Something that speaks against an entry of the name.
  /// Places are `file:line`.
  package enum Conflict: Sendable, Hashable {
    /// Entries of one tier give the form two types.
    case types(MentionType, MentionType, at: String)
    /// The form is an ordinary word too.
    case word(frequency: Int, at: String)
    /// Entries of one type make it stand for different names.
    case names(String, String, at: String)
    /// Entries in every file are weak: the form counts only with other evidence.
    case onlyWeak
  }

  package var name: String
  /// The form under which dictionaries and texts meet.
  package var folded: String
  /// For each character of the folded form the other characters that are read as it, ascending.
  package var variants: [(character: Character, others: [Character])]
  /// The entries of exactly this form, in the order of their numbers.
  package var entries: [GazetteerEntry]
  package var inside: [Part]
  /// Entries that contain the name: at most `NameLookups.aroundLimit`, the shortest first.
  package var around: [GazetteerEntry]
  package var aroundCount: Int
  package var conflicts: [Conflict]
  /// The name annotated as a text of its own.
  package var alone: AnnotatedDocument
  /// The user's sentence annotated; nil when none was given.
  package var sentence: AnnotatedDocument?
}

/// Looks names up.
package struct NameLookups: Sendable {
  package static let aroundLimit = 12
  private static let variantLimit = 8

  private let resources: Resources
  private let annotator: Annotator

  /// - Throws: what `Annotator` throws.
  package init(_ resources: Resources) throws(Diagnostic) {
    self.resources = resources
    annotator = try Annotator(resources, explains: true)
  }

  /// All about some names, in their order. Looks once through all entries of all dictionaries.
  package func look(up names: [String], in sentence: String? = nil) -> [NameLookup] {
    let folded = names.map(resources.fold.fold)
    let around = containing(folded)
    let variants = inverseFold(Set(folded.joined()))
    let annotated = sentence.map { annotator.annotate(SourceDocument(text: $0, id: "sentence")) }
    return names.indices.map { index in
      let (entries, inside) = matches(folded[index])
      return NameLookup(
        name: names[index], folded: String(decoding: folded[index], as: UTF16.self),
        variants: folded[index].compactMap { unit in
          guard let others = variants[unit], let character = Self.character(unit) else { return nil }
          return (character, others)
        },
        entries: entries, inside: inside, around: Array(around[index].prefix(Self.aroundLimit)),
        aroundCount: around[index].count, conflicts: Self.conflicts(entries),
        alone: annotator.annotate(SourceDocument(text: names[index], id: names[index])), sentence: annotated)
    }
  }

  private func matches(_ units: [UInt16]) -> (whole: [GazetteerEntry], inside: [NameLookup.Part]) {
    var hits: [LexiconHit] = []
    resources.gazetteer.match(units, into: &hits)
    var whole: [GazetteerEntry] = []
    var inside: [NameLookup.Part] = []
    for hit in hits.sorted(by: { ($0.span, $0.entry) < ($1.span, $1.entry) }) {
      let entry = resources.gazetteer.entry(hit.entry)
      if Int(hit.length) == units.count {
        whole.append(entry)
      } else if hit.length > 1 || entry.tier == .user {
        inside.append(NameLookup.Part(span: hit.span, entry: entry))
      }
    }
    return (whole, inside)
  }

  /// For each name the entries whose form contains it, the shortest first, then in the order of their numbers.
  private func containing(_ names: [[UInt16]]) -> [[GazetteerEntry]] {
    var found = Array(repeating: [(length: Int, number: Int32)](), count: names.count)
    for number in 0..<Int32(resources.gazetteer.entryCount) {
      let form = resources.fold.fold(resources.gazetteer.form(of: number))
      for (index, name) in names.enumerated() where form.count > name.count && Self.contains(form, name) {
        found[index].append((form.count, number))
      }
    }
    return found.map { places in
      places.sorted { ($0.length, $0.number) < ($1.length, $1.number) }.map { resources.gazetteer.entry($0.number) }
    }
  }

  private static func contains(_ form: [UInt16], _ name: [UInt16]) -> Bool {
    guard let first = name.first else { return false }
    return (0...(form.count - name.count)).contains { form[$0] == first && form[$0...].starts(with: name) }
  }

  /// The characters that fold to each of some units.
  private func inverseFold(_ wanted: Set<UInt16>) -> [UInt16: [Character]] {
    var others: [UInt16: [Character]] = [:]
    for (index, unit) in resources.fold.units.enumerated() where wanted.contains(unit) {
      guard let source = UInt16(exactly: index), source != unit, let character = Self.character(source),
        others[unit, default: []].count < Self.variantLimit
      else { continue }
      others[unit, default: []].append(character)
    }
    return others
  }

  private static func character(_ unit: UInt16) -> Character? { Unicode.Scalar(unit).map(Character.init) }

  private static func conflicts(_ entries: [GazetteerEntry]) -> [NameLookup.Conflict] {
    var conflicts: [NameLookup.Conflict] = []
    let named = entries.filter { $0.type != nil }
    if let word = entries.first(where: { $0.className.hasPrefix("word.") }), !named.isEmpty {
      conflicts.append(.word(frequency: word.frequency, at: word.location))
    }
    var seen: [GazetteerEntry] = []
    for entry in named where !entry.isWeak {
      if let other = seen.first(where: { $0.tier == entry.tier && $0.type != entry.type }),
        let (first, second) = Self.both(other.type, entry.type)
      {
        conflicts.append(.types(first, second, at: entry.location))
      }
      if let other = seen.first(where: { $0.tier == entry.tier && $0.type == entry.type && $0.name != entry.name }) {
        conflicts.append(.names(other.name, entry.name, at: entry.location))
      }
      seen.append(entry)
    }
    if !named.isEmpty, named.allSatisfy(\.isWeak) { conflicts.append(.onlyWeak) }
    return conflicts
  }

  private static func both<Value>(_ first: Value?, _ second: Value?) -> (Value, Value)? {
    guard let first, let second else { return nil }
    return (first, second)
  }
}

extension GazetteerEntry {
  /// Where it is written down, as `file:line`.
  var location: String { "\(file):\(line)" }
}
