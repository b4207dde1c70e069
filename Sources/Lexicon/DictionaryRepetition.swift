import TextModel

/// Dictionary lines that say what another line has said.
struct DictionaryRepetition {
  struct Place: Hashable {
    /// The index of the source.
    var source: Int
    /// From 1.
    var line: Int
  }

  /// A line and the earlier one of the same name, class and type.
  struct Pair {
    var first: Place
    var second: Place
    var name: String
    /// In code points from 1.
    var column: Int
    /// Whether the second adds nothing to the first: no form, no attribute, no strength.
    var isRedundant: Bool
  }

  /// What one line says.
  private struct Line {
    var place: Place
    var name: DictionaryEntry
    var forms: [[UInt16]: Bool] = [:]
  }

  private struct Key: Hashable {
    var name: [UInt16]
    var className: String
    var type: MentionType?
    var distinction: [DictionaryAttribute]
    /// Material, such as lists of words from several sources, is compared within one file only.
    var source: Int?
  }

  /// Every later line of a name that an earlier line has, in the order of the sources. Namesakes that an identifier, code
  /// or parent tells apart are none. Near-linear.
  static func pairs(_ files: [[DictionaryEntry]], fold: FoldTable) -> [Pair] {
    var firsts: [Key: Line] = [:]
    var pairs: [Pair] = []
    for (source, entries) in files.enumerated() {
      for line in lines(entries, source: source, fold: fold) {
        let distinction = line.name.attributes.filter { ["id", "code", "parent"].contains($0.key) }
        let key = Key(
          name: fold.fold(line.name.form), className: line.name.className, type: line.name.type,
          distinction: distinction, source: line.name.type == nil ? source : nil)
        guard let first = firsts[key] else {
          firsts[key] = line
          continue
        }
        pairs.append(
          Pair(
            first: first.place, second: line.place, name: line.name.form, column: line.name.column,
            isRedundant: !adds(line, to: first)))
      }
    }
    return pairs
  }

  /// The lines that entries came from, in their order.
  private static func lines(_ entries: [DictionaryEntry], source: Int, fold: FoldTable) -> [Line] {
    var lines: [Line] = []
    for entry in entries {
      if !entry.isAlias { lines.append(Line(place: Place(source: source, line: entry.line), name: entry)) }
      guard !lines.isEmpty else { continue }
      lines[lines.count - 1].forms[fold.fold(entry.form), default: true] = entry.isWeak
    }
    return lines
  }

  private static func adds(_ line: Line, to first: Line) -> Bool {
    line.name.subtype != first.name.subtype && line.name.subtype != nil
      || line.name.frequency > first.name.frequency
      || !line.name.attributes.allSatisfy(first.name.attributes.contains)
      || !line.forms.allSatisfy { form, isWeak in first.forms[form] == isWeak }
  }
}
