import TextModel

/// Dictionaries compiled for matching: finds every occurrence of every form in a folded text.
///
/// PLACEHOLDER IMPLEMENTATION behind the final interface, until the image and its automaton land.
public final class Gazetteer: Sendable {
  private let entries: [GazetteerEntry]
  private let classes: [String]
  private let entryClasses: [ClassID]
  private let forms: [[UInt16]: [Int32]]
  private let longest: Int

  /// Compiles sources in memory. Lines with errors are skipped and reported.
  /// - Parameter tier: `.user` for files given at run time, which win over shipped ones.
  public static func compile(
    _ sources: [DictionarySource], fold: FoldTable = .identity, tier: Candidate.Tier = .shipped
  ) -> (gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
    var entries: [GazetteerEntry] = []
    for source in sources {
      var header: [String: String] = [:]
      let text = String(decoding: source.bytes, as: UTF8.self)
      for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if raw.hasPrefix("#") {
          let parts = raw.dropFirst().split(separator: ":", maxSplits: 1)
          if parts.count == 2 {
            header[parts[0].filter { $0 != " " }] = String(parts[1].drop(while: { $0 == " " }))
          }
          continue
        }
        let columns = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let first = columns.first, !first.isEmpty else { continue }
        var attributes: [String: String] = [:]
        for column in columns.dropFirst(2) {
          let pair = column.split(separator: "=", maxSplits: 1).map(String.init)
          if pair.count == 2 { attributes[pair[0]] = pair[1] }
        }
        let name = first.hasSuffix("?") ? String(first.dropLast()) : first
        let aliases = columns.count > 1 ? columns[1].split(separator: "|").map(String.init) : []
        for (position, written) in ([first] + aliases).enumerated() {
          let weak = written.hasSuffix("?")
          entries.append(
            GazetteerEntry(
              form: weak ? String(written.dropLast()) : written, name: name, className: header["class"] ?? "user",
              type: MentionType(rawValue: attributes["type"] ?? header["type"] ?? ""),
              subtype: Subtype(rawValue: attributes["subtype"] ?? header["subtype"] ?? ""), isWeak: weak,
              isAlias: position > 0, frequency: Int(attributes["freq"] ?? "") ?? 0, identifier: attributes["id"],
              attributes: attributes, file: source.name, line: index + 1, tier: tier))
        }
      }
    }
    return (Gazetteer(entries: entries, fold: fold), [])
  }

  private init(entries: [GazetteerEntry], fold: FoldTable) {
    self.entries = entries
    let classes = Array(Set(entries.map(\.className))).sorted()
    self.classes = classes
    entryClasses = entries.map { entry in ClassID(classes.firstIndex(of: entry.className) ?? 0) }
    var forms: [[UInt16]: [Int32]] = [:]
    for (index, entry) in entries.enumerated() { forms[fold.fold(entry.form), default: []].append(Int32(index)) }
    self.forms = forms
    longest = forms.keys.map(\.count).max() ?? 0
  }

  public var entryCount: Int { entries.count }

  /// The class names, by `ClassID`, in ascending order of name.
  public var classNames: [String] { classes }

  /// The number of a class, or nil when no dictionary has it.
  public func classID(named name: String) -> ClassID? { classes.firstIndex(of: name).map { ClassID($0) } }

  /// Appends every hit in `units` (already folded), in the order of end, then start, then entry. Linear in the text and
  /// the hits.
  public func match(_ units: [UInt16], into hits: inout [LexiconHit]) {
    for end in 1..<max(units.count + 1, 1) {
      for start in max(0, end - longest)..<end {
        for entry in forms[Array(units[start..<end])] ?? [] {
          hits.append(LexiconHit(start: Int32(start), end: Int32(end), entry: entry))
        }
      }
    }
  }

  // Constant-time questions for the hot path. `entry` is a number from a hit of this gazetteer.

  public func classID(of entry: Int32) -> ClassID { entryClasses[Int(entry)] }
  public func type(of entry: Int32) -> MentionType? { entries[Int(entry)].type }
  public func subtype(of entry: Int32) -> Subtype? { entries[Int(entry)].subtype }
  public func isWeak(_ entry: Int32) -> Bool { entries[Int(entry)].isWeak }
  public func frequency(of entry: Int32) -> Int { entries[Int(entry)].frequency }
  public func tier(of entry: Int32) -> Candidate.Tier { entries[Int(entry)].tier }

  /// All that is known of an entry. Builds strings: not for the hot path.
  public func entry(_ entry: Int32) -> GazetteerEntry { entries[Int(entry)] }
}
