import TextModel

/// Checks dictionary files one by one and against each other.
package struct DictionaryLinter: Sendable {
  /// Forms are compared as they would match.
  package var fold: FoldTable
  package var tier: Candidate.Tier
  /// An ordinary word of at least this frequency should not make a mention without other evidence.
  package var commonWordFrequency: UInt32

  package init(fold: FoldTable = .identity, tier: Candidate.Tier = .shipped, commonWordFrequency: UInt32 = 1000) {
    self.fold = fold
    self.tier = tier
    self.commonWordFrequency = commonWordFrequency
  }

  /// All findings, in the order of file, line, column, code and message. Near-linear.
  package func lint(_ sources: [DictionarySource]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var index = FormIndex()
    let parser = DictionaryParser(tier: tier)
    for source in sources {
      let result = parser.parse(source)
      diagnostics += result.diagnostics
      for entry in result.entries { index.add(entry, file: source.name, key: fold.fold(entry.form)) }
    }
    diagnostics += conflictingTypes(index) + aliasesThatAreNames(index) + ordinaryWords(index)
    return diagnostics.sorted(by: Self.precedes)
  }

  /// The findings over a directory's files.
  /// - Throws: `cannot-read`.
  package func lint(directory: String) throws(Diagnostic) -> [Diagnostic] {
    lint(try DictionaryDirectory.read(directory))
  }

  /// One form, two types, in one family of classes: the resolver could only choose by chance.
  private func conflictingTypes(_ index: FormIndex) -> [Diagnostic] {
    index.groups.flatMap { group in
      var first: [String: FormIndex.Place] = [:]
      return group.compactMap { place -> Diagnostic? in
        guard let type = place.entry.type, !place.entry.isWeak else { return nil }
        guard let other = first[place.family] else {
          first[place.family] = place
          return nil
        }
        guard let otherType = other.entry.type, otherType != type else { return nil }
        return place.diagnostic(
          .warning, "conflicting-type",
          "‘\(place.entry.form)’ is \(type.rawValue) here and \(otherType.rawValue) at \(other.location)")
      }
    }
  }

  private func aliasesThatAreNames(_ index: FormIndex) -> [Diagnostic] {
    index.groups.flatMap { group in
      group.compactMap { place -> Diagnostic? in
        guard place.entry.isAlias, !place.entry.isWeak,
          let name = group.first(where: { !$0.entry.isAlias && $0.entry.className == place.entry.className })
        else { return nil }
        return place.diagnostic(
          .note, "alias-is-name",
          "the alias ‘\(place.entry.form)’ of ‘\(place.entry.name)’ is a name of its own at \(name.location)")
      }
    }
  }

  private func ordinaryWords(_ index: FormIndex) -> [Diagnostic] {
    index.groups.flatMap { group -> [Diagnostic] in
      let words = group.filter { $0.family == "word" && $0.entry.frequency >= commonWordFrequency }
      guard let word = words.first else { return [] }
      return group.compactMap { place in
        guard Self.isName(place.entry), !place.entry.isWeak else { return nil }
        return place.diagnostic(
          .note, "ordinary-word",
          "‘\(place.entry.form)’ is also an ordinary word (frequency \(word.entry.frequency) at \(word.location)); mark it weak with ‘?’ if it may stand for one"
        )
      }
    }
  }

  /// Titles, dates and head nouns are ordinary words by nature; a name that is one is a trap.
  private static func isName(_ entry: DictionaryEntry) -> Bool {
    guard let type = entry.type, type != .title, type != .date else { return false }
    return !entry.className.hasSuffix(".head")
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String, String) {
      (diagnostic.file ?? "", diagnostic.line ?? 0, diagnostic.column ?? 0, diagnostic.code, diagnostic.message)
    }
    return key(left) < key(right)
  }
}

/// Which entries share a folded form.
private struct FormIndex {
  struct Place {
    var entry: DictionaryEntry
    var file: String

    /// The class name up to its first full stop.
    var family: String { String(entry.className.prefix { $0 != "." }) }
    var location: String { "\(file):\(entry.line)" }

    func diagnostic(_ severity: Diagnostic.Severity, _ code: String, _ message: String) -> Diagnostic {
      Diagnostic(severity, code: code, message, file: file, line: entry.line, column: entry.column)
    }
  }

  private var numbers: [[UInt16]: Int] = [:]
  /// In the order of first appearance, and so are the places within.
  private var places: [[Place]] = []

  mutating func add(_ entry: DictionaryEntry, file: String, key: [UInt16]) {
    if let number = numbers[key] {
      places[number].append(Place(entry: entry, file: file))
    } else {
      numbers[key] = places.count
      places.append([Place(entry: entry, file: file)])
    }
  }

  /// The forms that more than one entry has.
  var groups: [[Place]] { places.filter { $0.count > 1 } }
}
