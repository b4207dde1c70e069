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
    var files: [[DictionaryEntry]] = []
    let parser = DictionaryParser(tier: tier)
    for source in sources {
      let result = parser.parse(source)
      diagnostics += result.diagnostics + shortForms(result.entries, source.name) + breachOfOrder(source)
      for entry in result.entries { index.add(entry, file: source.name, key: fold.fold(entry.form)) }
      files.append(result.entries)
    }
    diagnostics += conflictingTypes(index) + aliasesThatAreNames(index) + ordinaryWords(index)
    diagnostics += ambiguousAliases(index) + shadowedMarks(index) + repetitions(files, sources)
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

  /// Of one short form for several names the text's own full name decides; without one the first entry wins.
  private func ambiguousAliases(_ index: FormIndex) -> [Diagnostic] {
    index.groups.flatMap { group -> [Diagnostic] in
      let aliases = group.filter { $0.entry.isAlias && !$0.entry.isWeak && $0.entry.type != nil }
      return aliases.compactMap { place in
        guard
          let first = aliases.first(where: { $0.entry.type == place.entry.type && $0.entry.name != place.entry.name }),
          first.isBefore(place)
        else { return nil }
        return place.diagnostic(
          tier == .user ? .warning : .note, "ambiguous-alias",
          "‘\(place.entry.form)’ stands for ‘\(place.entry.name)’ and at \(first.location) for ‘\(first.entry.name)’, and the first wins where the text names neither in full; mark it weak with ‘?’ or write more of the name"
        )
      }
    }
  }

  /// A weak form that the same class has strong elsewhere is strong.
  private func shadowedMarks(_ index: FormIndex) -> [Diagnostic] {
    index.groups.flatMap { group in
      group.compactMap { place -> Diagnostic? in
        guard place.entry.isWeak, place.entry.type != nil,
          let strong = group.first(where: {
            !$0.entry.isWeak && $0.entry.className == place.entry.className && $0.entry.type == place.entry.type
          })
        else { return nil }
        return place.diagnostic(
          .note, "shadowed",
          "‘\(place.entry.form)’ is weak here and strong at \(strong.location), which wins; mark it weak there too, or not here"
        )
      }
    }
  }

  private func repetitions(_ files: [[DictionaryEntry]], _ sources: [DictionarySource]) -> [Diagnostic] {
    DictionaryRepetition.pairs(files, fold: fold).compactMap { pair in
      // Within a file the parser has said so.
      guard pair.first.source != pair.second.source else { return nil }
      let remedy = pair.isRedundant ? "remove one of the lines" : "move what this line adds there"
      return Diagnostic(
        .warning, code: "duplicate-entry",
        "‘\(pair.name)’ is already at \(sources[pair.first.source].name):\(pair.first.line); \(remedy)",
        file: sources[pair.second.source].name, line: pair.second.line, column: pair.column)
    }
  }

  /// A name of one character stands in every other word.
  private func shortForms(_ entries: [DictionaryEntry], _ file: String) -> [Diagnostic] {
    entries.compactMap { entry in
      guard Self.isName(entry), !entry.isWeak, entry.form.unicodeScalars.count == 1 else { return nil }
      return Diagnostic(
        .warning, code: "short-form",
        "‘\(entry.form)’ is a single character and would be found in many words; mark it weak with ‘?’", file: file,
        line: entry.line, column: entry.column)
    }
  }

  private func breachOfOrder(_ source: DictionarySource) -> [Diagnostic] {
    guard let (line, name) = DictionaryOrder.firstBreach(source) else { return [] }
    return [
      Diagnostic(
        .warning, code: "out-of-order", "‘\(name)’ should stand further up, since the head says ‘order: name’",
        file: source.name, line: line, column: 1)
    ]
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
    /// Ascending in the order of adding.
    var number: Int

    /// The class name up to its first full stop.
    var family: String { String(entry.className.prefix { $0 != "." }) }
    var location: String { "\(file):\(entry.line)" }

    /// Whether it was added earlier.
    func isBefore(_ other: Place) -> Bool { number < other.number }

    func diagnostic(_ severity: Diagnostic.Severity, _ code: String, _ message: String) -> Diagnostic {
      Diagnostic(severity, code: code, message, file: file, line: entry.line, column: entry.column)
    }
  }

  private var numbers: [[UInt16]: Int] = [:]
  /// In the order of first appearance, and so are the places within.
  private var places: [[Place]] = []

  private var count = 0

  mutating func add(_ entry: DictionaryEntry, file: String, key: [UInt16]) {
    let place = Place(entry: entry, file: file, number: count)
    count += 1
    if let number = numbers[key] {
      places[number].append(place)
    } else {
      numbers[key] = places.count
      places.append([place])
    }
  }

  /// The forms that more than one entry has.
  var groups: [[Place]] { places.filter { $0.count > 1 } }
}
