import Lexicon
import TextModel

extension RuleSet {
  /// Runs every rule's examples: a positive one must give exactly the relations it lists (the implied `affiliated_with`
  /// may be left unsaid), a negative one none by its rule.
  /// - Parameter gazetteer: with the trigger classes that the rules name.
  /// - Parameter isStrict: whether each rule must have `fewestPositive` and `fewestNegative` examples.
  /// - Returns: an error for each example that fails, with its file and line; in the order of the files.
  package func check(gazetteer: Gazetteer, fold: FoldTable = .identity, isStrict: Bool = false) -> [Diagnostic] {
    let stage = RuleRelations(rules: self, gazetteer: gazetteer)
    let known = Set(gazetteer.classNames)
    let run = RuleExampleRun(stage: stage, gazetteer: gazetteer, fold: fold)
    var diagnostics: [Diagnostic] = []
    for name in triggerClasses where !known.contains(name) {
      let near = NearestMatch.of(name, in: gazetteer.classNames.filter { $0.hasPrefix("trigger.") })
      diagnostics.append(
        Diagnostic(
          .error, code: "unknown-class",
          "no dictionary has the class '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? "")))
    }
    for (number, compiled) in program.rules.enumerated() {
      let positive = compiled.rule.examples.count { $0.isPositive }
      if isStrict, positive < Self.fewestPositive || compiled.rule.examples.count - positive < Self.fewestNegative {
        diagnostics.append(
          Diagnostic(
            .error, code: "rule-examples-few",
            "\(compiled.rule.name): add examples until \(Self.fewestPositive) begin with + and \(Self.fewestNegative) with -",
            file: compiled.rule.file, line: compiled.rule.line, column: 1))
      }
      for source in compiled.rule.examples {
        if let failure = failure(of: source, compiled.rule, number, run) {
          diagnostics.append(
            Diagnostic(
              .error, code: failure.code, failure.message, file: compiled.rule.file, line: source.line,
              column: failure.column))
        }
      }
    }
    return diagnostics
  }

  /// How many examples show what a shipped rule finds, and how many what it leaves.
  package static let (fewestPositive, fewestNegative) = (3, 2)

  private func failure(
    of source: RuleExampleSource, _ rule: Rule, _ number: Int, _ run: RuleExampleRun
  ) -> (code: String, message: String, column: Int)? {
    do {
      let example = try RuleExampleParser.parse(source.text, line: source.line, isPositive: source.isPositive)
      guard let message = run.failure(of: example, rule, number) else { return nil }
      return ("rule-example", "\(rule.name): \(message)", 3)
    } catch {
      return ("rule-syntax", error.message, source.column + error.offset)
    }
  }
}

/// Runs one example through the stage.
struct RuleExampleRun {
  let stage: RuleRelations
  let gazetteer: Gazetteer
  let fold: FoldTable

  /// What is wrong with an example's result; nil when nothing is.
  func failure(of example: RuleExample, _ rule: Rule, _ number: Int) -> String? {
    let draft = annotated(example)
    let found = draft.relations.filter { $0.provenance == .rule(number: Int32(number)) }
    let stated = found.map { text($0, draft) }
    guard example.isPositive else { return stated.isEmpty ? nil : "gives " + stated.joined(separator: "; ") }
    var rest = draft.relations
    for triple in example.triples {
      guard let place = rest.firstIndex(where: { matches($0, triple, draft) }) else {
        return "does not give " + text(triple) + found.nameList(draft, text)
      }
      rest.remove(at: place)
    }
    let surplus = rest.filter { $0.predicate != .affiliatedWith }
    if !surplus.isEmpty { return "also gives " + surplus.map { text($0, draft) }.joined(separator: "; ") }
    if found.isEmpty, !rule.emissions.isEmpty { return "its relations come from other rules" }
    return nil
  }

  /// The draft that the pipeline would make of the example's text, with the marked mentions.
  func annotated(_ example: RuleExample) -> Draft {
    var draft = Draft(source: SourceDocument(text: example.text))
    draft.reading.units = fold.fold(example.text)
    draft.reading.codePoints = []
    draft.reading.byteOffsets = []
    var byte = 0
    for (number, scalar) in example.text.unicodeScalars.enumerated() {
      for _ in 0..<UTF16.width(scalar) {
        draft.reading.codePoints.append(Int32(number))
        draft.reading.byteOffsets.append(Int32(byte))
      }
      byte += UTF8.width(scalar)
    }
    draft.reading.codePoints.append(Int32(example.text.unicodeScalars.count))
    draft.reading.byteOffsets.append(Int32(byte))
    draft.articles = [Article(span: TextSpan(0, draft.reading.count))]
    draft.sentences = sentences(draft.reading.units)
    for mention in example.mentions {
      draft.mentions.append(
        Mention(
          span: mention.span, type: mention.type, subtype: mention.subtype, isNeutral: mention.isNeutral,
          provenance: .given))
      let name = draft.sourceName(mention.span)
      let number = draft.mentions.count - 1
      if let entity = draft.entities.firstIndex(where: { $0.type == mention.type && $0.name == name }) {
        draft.entities[entity].mentions.append(number)
      } else {
        draft.entities.append(
          Entity(
            type: mention.type, subtype: mention.subtype, name: name, mentions: [number], article: 0,
            provenance: .given))
      }
    }
    gazetteer.match(draft.reading.units, into: &draft.hits)
    stage.process(&draft)
    return draft
  }

  /// Sentences end after a full stop, question or exclamation mark, and at ⏎, which stands for a line's end.
  private func sentences(_ units: [UInt16]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    for (place, unit) in units.enumerated() {
      let isBreak = unit == 0x23CE
      guard isBreak || place == units.count - 1 || [0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F].contains(unit) else { continue }
      let end = isBreak ? place : place + 1
      if end > start { sentences.append(Sentence(span: TextSpan(start, end))) }
      start = place + 1
    }
    return sentences
  }

  private func matches(_ relation: Relation, _ triple: RuleExample.Triple, _ draft: Draft) -> Bool {
    relation.predicate == triple.predicate && draft.entities[relation.object].name == triple.object
      && (relation.subject.map { draft.entities[$0].name } ?? "") == triple.subject
      && triple.qualifiers.allSatisfy { relation.qualifiers.contains($0) }
      && relation.qualifiers.count == triple.qualifiers.count
  }

  private func text(_ relation: Relation, _ draft: Draft) -> String {
    let subject = relation.subject.map { draft.entities[$0].name + " " } ?? ""
    return text(
      RuleExample.Triple(
        subject: subject, predicate: relation.predicate, object: draft.entities[relation.object].name,
        qualifiers: relation.qualifiers))
  }

  private func text(_ triple: RuleExample.Triple) -> String {
    let subject = triple.subject.isEmpty || triple.subject.hasSuffix(" ") ? triple.subject : triple.subject + " "
    return subject + triple.predicate.rawValue + " " + triple.object
      + triple.qualifiers.map { $0.key == .organization ? " @ " + $0.value : " \($0.key.rawValue)=\($0.value)" }
      .joined()
  }
}

extension [Relation] {
  fileprivate func nameList(_ draft: Draft, _ text: (Relation, Draft) -> String) -> String {
    isEmpty ? "" : " but " + map { text($0, draft) }.joined(separator: "; ")
  }
}
